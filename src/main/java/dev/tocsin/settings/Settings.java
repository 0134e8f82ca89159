package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person may set, by purpose. In `settings.json` all of it stands side by side. Immutable.
///
/// @param views ways to look at the alarms, in the order in which they are offered
/// @param columns the columns of the table where no view has its own; empty for the usual ones
/// @param closeButton what the close button of the window does
/// @param keys by the id of a command the keys that a person wants for it, empty for none
public record Settings(
    @JsonUnwrapped Receiver receiver,
    @JsonUnwrapped Reading reading,
    @JsonUnwrapped Times times,
    @JsonUnwrapped Keeping keeping,
    @JsonUnwrapped Appearance appearance,
    @JsonUnwrapped Attention attention,
    CloseButton closeButton,
    List<SavedView> views,
    List<SavedView.Column> columns,
    Map<String, String> keys,
    Runbooks runbooks) {

  /// Where callbacks arrive unless something else is set.
  public static final int DEFAULT_PORT = 8787;

  /// How the receiver is reached.
  ///
  /// @param port where callbacks arrive; 0 means any free port
  /// @param bind the address to listen on; beyond loopback only when set so on purpose
  /// @param token the secret part of the callback URL
  /// @param apiToken the secret of the JSON API
  /// @param verificationCode what the URL check is answered with, for consoles that ask for one
  public record Receiver(
      int port,
      String bind,
      String token,
      String apiToken,
      @Nullable String verificationCode,
      @JsonUnwrapped Rotation rotation,
      @JsonUnwrapped Access access,
      @JsonUnwrapped Tls tls) {

    /// Who knows the secrets may come in, over plain HTTP.
    public static Receiver open(
        int port, String bind, String token, String apiToken, @Nullable String verificationCode) {
      return new Receiver(
          port, bind, token, apiToken, verificationCode, Rotation.NONE, Access.OPEN, Tls.OFF);
    }

    public static boolean isPort(int port) {
      return port >= 0 && port <= 65_535;
    }

    /// Whether it can be a part of a URL without being encoded.
    public static boolean isToken(String token) {
      return token.matches("[A-Za-z0-9._~-]{1,128}");
    }

    public Receiver withPort(int newPort) {
      return new Receiver(newPort, bind, token, apiToken, verificationCode, rotation, access, tls);
    }

    public Receiver withBind(String newBind) {
      return new Receiver(port, newBind, token, apiToken, verificationCode, rotation, access, tls);
    }

    public Receiver withTokens(String newToken, String newApiToken) {
      return new Receiver(
          port, bind, newToken, newApiToken, verificationCode, rotation, access, tls);
    }

    /// Another secret of the callback URL, beside which the one in use counts for
    /// [Rotation#OVERLAP] from now: an older one that still counts, else the one of today.
    public Receiver renewToken(String newToken, Instant now) {
      return withTokens(newToken, apiToken).withRotation(rotation.tokenReplaced(token, now));
    }

    /// Another secret of the API, likewise.
    public Receiver renewApiToken(String newApiToken, Instant now) {
      return withTokens(token, newApiToken).withRotation(rotation.apiTokenReplaced(apiToken, now));
    }

    public Receiver withVerificationCode(@Nullable String newCode) {
      return new Receiver(port, bind, token, apiToken, newCode, rotation, access, tls);
    }

    public Receiver withRotation(Rotation newRotation) {
      return new Receiver(port, bind, token, apiToken, verificationCode, newRotation, access, tls);
    }

    public Receiver withAccess(Access newAccess) {
      return new Receiver(port, bind, token, apiToken, verificationCode, rotation, newAccess, tls);
    }

    public Receiver withTls(Tls newTls) {
      return new Receiver(port, bind, token, apiToken, verificationCode, rotation, access, newTls);
    }

    /// Without the secrets.
    @Override
    public String toString() {
      return "Receiver[" + bind + ":" + port + "]";
    }
  }

  /// How callbacks are read.
  ///
  /// @param zone the zone of callback times that carry none
  /// @param zones the same for those callbacks whose URL names a source: the zone by its name
  /// @param rules how to read bodies that no built-in shape fits, in the order in which they are
  ///   tried
  public record Reading(String zone, Map<String, String> zones, List<MappingRule> rules) {

    /// A zone of null counts as left out.
    public Reading {
      Map<String, String> written = new LinkedHashMap<>(zones);
      written.values().removeIf(Objects::isNull);
      zones = Collections.unmodifiableMap(written);
      rules = List.copyOf(rules);
    }

    public Reading withZones(String newZone, Map<String, String> newZones) {
      return new Reading(newZone, newZones, rules);
    }

    public Reading withRules(List<MappingRule> newRules) {
      return new Reading(zone, zones, newRules);
    }
  }

  /// How long things last that nobody ends.
  ///
  /// @param staleAfterHours how long an alarm may fire without news before it counts as stale
  /// @param eventsLastHours how long an event that never resolves stays in the firing list
  public record Times(int staleAfterHours, int eventsLastHours) {

    @JsonIgnore
    public Duration staleAfter() {
      return Duration.ofHours(staleAfterHours);
    }

    @JsonIgnore
    public Duration eventsLast() {
      return Duration.ofHours(eventsLastHours);
    }
  }

  /// How long and how safely everything is kept. What is written beyond a limit counts as the
  /// limit.
  ///
  /// @param keepDays for how many days what was over is kept; 0 means for ever
  /// @param backups whether copies are made by themselves
  /// @param backupEveryHours how often
  /// @param backupsKept how many of them are kept
  /// @param backupFolder where they are; null means the folder `backups` in the data folder
  public record Keeping(
      int keepDays,
      boolean backups,
      int backupEveryHours,
      int backupsKept,
      @Nullable String backupFolder) {

    public static final int MOST_DAYS = 36_500;
    public static final int MOST_HOURS = 8_760;
    public static final int MOST_KEPT = 1_000;

    public Keeping {
      keepDays = Math.clamp(keepDays, 0, MOST_DAYS);
      backupEveryHours = Math.clamp(backupEveryHours, 1, MOST_HOURS);
      backupsKept = Math.clamp(backupsKept, 1, MOST_KEPT);
    }

    @JsonIgnore
    public Duration backupEvery() {
      return Duration.ofHours(backupEveryHours);
    }

    public Keeping withKeepDays(int newDays) {
      return new Keeping(newDays, backups, backupEveryHours, backupsKept, backupFolder);
    }

    public Keeping withBackups(boolean newBackups) {
      return new Keeping(keepDays, newBackups, backupEveryHours, backupsKept, backupFolder);
    }

    public Keeping withBackupEveryHours(int newHours) {
      return new Keeping(keepDays, backups, newHours, backupsKept, backupFolder);
    }

    public Keeping withBackupsKept(int newNumber) {
      return new Keeping(keepDays, backups, backupEveryHours, newNumber, backupFolder);
    }

    public Keeping withBackupFolder(@Nullable String newFolder) {
      return new Keeping(keepDays, backups, backupEveryHours, backupsKept, newFolder);
    }
  }

  public Settings {
    views = List.copyOf(views);
    columns = List.copyOf(columns);
    Map<String, String> written = new LinkedHashMap<>(keys);
    written.values().removeIf(Objects::isNull);
    keys = Collections.unmodifiableMap(written);
  }

  /// What a first start begins with.
  ///
  /// @param token and `apiToken` are secrets just made
  static Settings defaults(String token, String apiToken) {
    return new Settings(
        Receiver.open(DEFAULT_PORT, "127.0.0.1", token, apiToken, null),
        new Reading("Asia/Shanghai", Map.of(), List.of()),
        new Times(24, 24),
        new Keeping(90, true, 24, 7, null),
        Appearance.DEFAULT,
        Attention.DEFAULT,
        CloseButton.ASK,
        List.of(),
        List.of(),
        Map.of(),
        Runbooks.NONE);
  }

  public Settings withReceiver(Receiver newReceiver) {
    return new Settings(
        newReceiver,
        reading,
        times,
        keeping,
        appearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withReading(Reading newReading) {
    return new Settings(
        receiver,
        newReading,
        times,
        keeping,
        appearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withTimes(Times newTimes) {
    return new Settings(
        receiver,
        reading,
        newTimes,
        keeping,
        appearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withKeeping(Keeping newKeeping) {
    return new Settings(
        receiver,
        reading,
        times,
        newKeeping,
        appearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withAppearance(Appearance newAppearance) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        newAppearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withAttention(Attention newAttention) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        appearance,
        newAttention,
        closeButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withCloseButton(CloseButton newCloseButton) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        appearance,
        attention,
        newCloseButton,
        views,
        columns,
        keys,
        runbooks);
  }

  public Settings withViews(List<SavedView> newViews) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        appearance,
        attention,
        closeButton,
        newViews,
        columns,
        keys,
        runbooks);
  }

  public Settings withColumns(List<SavedView.Column> newColumns) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        appearance,
        attention,
        closeButton,
        views,
        newColumns,
        keys,
        runbooks);
  }

  public Settings withRunbooks(Runbooks newRunbooks) {
    return new Settings(
        receiver,
        reading,
        times,
        keeping,
        appearance,
        attention,
        closeButton,
        views,
        columns,
        keys,
        newRunbooks);
  }

  public Settings withRules(List<MappingRule> newRules) {
    return withReading(reading.withRules(newRules));
  }
}
