package dev.tocsin.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person may set. Immutable.
///
/// @param port where callbacks arrive; 0 means any free port
/// @param bind the address to listen on; beyond loopback only when set so on purpose
/// @param token the secret part of the callback URL
/// @param apiToken the secret of the JSON API
/// @param verificationCode what the URL check is answered with, for consoles that ask for one
/// @param zone the zone of callback times that carry none
/// @param zones the same for those callbacks whose URL names a source: the zone by its name
/// @param rules how to read bodies that no built-in shape fits, in the order in which they are
///   tried
/// @param staleAfterHours how long an alarm may fire without news before it counts as stale
/// @param eventsLastHours how long an event that never resolves stays in the firing list
/// @param language `system`, `en` or `zh`
/// @param theme `system`, `light` or `dark`
public record Settings(
    int port,
    String bind,
    String token,
    String apiToken,
    @Nullable String verificationCode,
    String zone,
    Map<String, String> zones,
    List<MappingRule> rules,
    int staleAfterHours,
    int eventsLastHours,
    String language,
    String theme) {

  /// Where callbacks arrive unless something else is set.
  public static final int DEFAULT_PORT = 8787;

  /// A zone of null counts as left out.
  public Settings {
    Map<String, String> written = new LinkedHashMap<>(zones);
    written.values().removeIf(Objects::isNull);
    zones = Collections.unmodifiableMap(written);
    rules = List.copyOf(rules);
  }

  /// What a first start begins with.
  ///
  /// @param token and `apiToken` are secrets just made
  static Settings defaults(String token, String apiToken) {
    return new Settings(
        DEFAULT_PORT,
        "127.0.0.1",
        token,
        apiToken,
        null,
        "Asia/Shanghai",
        Map.of(),
        List.of(),
        24,
        24,
        "system",
        "system");
  }

  public Settings withAppearance(String newLanguage, String newTheme) {
    return with(port, bind, token, apiToken, rules, newLanguage, newTheme);
  }

  /// For one run only: what the command line or the environment says instead.
  public Settings withReceiver(int newPort, String newBind, String newToken, String newApiToken) {
    return with(newPort, newBind, newToken, newApiToken, rules, language, theme);
  }

  public Settings withRules(List<MappingRule> newRules) {
    return with(port, bind, token, apiToken, newRules, language, theme);
  }

  /// The same but for what the program itself may change.
  private Settings with(
      int newPort,
      String newBind,
      String newToken,
      String newApiToken,
      List<MappingRule> newRules,
      String newLanguage,
      String newTheme) {
    return new Settings(
        newPort,
        newBind,
        newToken,
        newApiToken,
        verificationCode,
        zone,
        zones,
        newRules,
        staleAfterHours,
        eventsLastHours,
        newLanguage,
        newTheme);
  }

  public Duration staleAfter() {
    return Duration.ofHours(staleAfterHours);
  }

  public Duration eventsLast() {
    return Duration.ofHours(eventsLastHours);
  }
}
