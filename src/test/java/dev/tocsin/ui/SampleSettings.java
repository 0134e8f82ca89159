package dev.tocsin.ui;

import dev.tocsin.alarm.Level;
import dev.tocsin.autostart.Autostart;
import dev.tocsin.autostart.SessionStart;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.server.FormerUse;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.settings.SavedView;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.ui.settings.NotificationTrial;
import dev.tocsin.ui.settings.SettingsDesk;
import dev.tocsin.ui.settings.SettingsPicture;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Settings in memory. JavaFX thread only.
final class SampleSettings implements SettingsDesk, NotificationTrial {

  private static final int TAKEN = 80;

  private final List<String> asked;
  private Settings settings;
  private @Nullable String unreadable;
  private Autostart.State autostart =
      new Autostart.State(SessionStart.OFF, "/home/duty/.config/autostart/tocsin.desktop", null);

  SampleSettings(List<String> asked, Appearance appearance) {
    this.asked = asked;
    settings =
        new Settings(
            Settings.Receiver.open(
                8787, "127.0.0.1", "token-of-the-callback", "token-of-api", null),
            new Settings.Reading(
                "Asia/Shanghai",
                Map.of("grafana", "Europe/Berlin"),
                List.of(rule("uptime-probe"), rule("grafana"))),
            new Settings.Times(24, 24),
            new Settings.Keeping(90, true, 24, 7, null),
            appearance,
            Attention.DEFAULT,
            CloseButton.TRAY,
            List.of(
                view("Firing", "is:firing"),
                view("Serious", "is:firing level:serious"),
                view("My databases", "ns:qce/cdb OR ns:qce/redis")),
            List.of(),
            Map.of(),
            new Runbooks(Map.of("web-cpu-90", URI.create("https://wiki.example.com/web-cpu"))));
  }

  private static SavedView view(String name, String query) {
    return new SavedView(name, query, "", false, List.of(), "");
  }

  private static MappingRule rule(String name) {
    return new MappingRule(name, Map.of(), Map.of(), Map.of("host", "/host"), List.of(), List.of());
  }

  Settings kept() {
    return settings;
  }

  /// Somebody edits the file.
  void edit(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
  }

  /// The file is no JSON from now on; null when it is again.
  void breakFile(@Nullable String reason) {
    unreadable = reason;
  }

  @Override
  public CompletionStage<Answer> settings() {
    return change(UnaryOperator.identity());
  }

  @Override
  public CompletionStage<Answer> change(UnaryOperator<Settings> change) {
    if (unreadable != null) {
      return CompletableFuture.completedFuture(new Answer.Unreadable(unreadable));
    }
    Settings wanted = change.apply(settings);
    if (wanted.receiver().port() == TAKEN) {
      return CompletableFuture.completedFuture(new Answer.CannotListen(TAKEN, "Permission denied"));
    }
    if (!wanted.equals(settings)) {
      asked.add("settings");
    }
    settings = wanted;
    return CompletableFuture.completedFuture(
        new Answer.Holds(
            new SettingsPicture(
                settings,
                settings.receiver(),
                new ReceiverState.Listening(
                    "127.0.0.1:8787",
                    "http://127.0.0.1:8787/callback/" + settings.receiver().token(),
                    Samples.NOW),
                FormerUse.NONE,
                Path.of("/home/duty/.local/share/tocsin"),
                12_900_000,
                SampleStorage.WELL,
                autostart,
                null)));
  }

  /// Somebody changes the entry of the session outside.
  void autostart(Autostart.State newest) {
    autostart = newest;
  }

  @Override
  public CompletionStage<Answer> startWithSession(SessionStart wanted) {
    if (wanted == SessionStart.WINDOW) {
      return CompletableFuture.failedFuture(new IllegalStateException("Read-only file system"));
    }
    autostart = new Autostart.State(wanted, autostart.place(), null);
    return settings();
  }

  @Override
  public String newSecret() {
    return "another-secret";
  }

  @Override
  public CompletionStage<BackupFolder.Copy> backUpNow() {
    asked.add("backup");
    return settings.keeping().backups()
        ? CompletableFuture.completedFuture(SampleStorage.COPY)
        : CompletableFuture.failedFuture(new IllegalStateException("No space left on device"));
  }

  @Override
  public NotificationTrial trial() {
    return this;
  }

  /// A machine that has a tone for what is serious only.
  @Override
  public CompletionStage<Optional<String>> play(Level level) {
    asked.add("play " + level);
    return CompletableFuture.completedFuture(
        level == Level.SERIOUS ? Optional.empty() : Optional.of("no audio device"));
  }

  @Override
  public void send() {
    asked.add("notification");
  }

  @Override
  public Offer offer() {
    return new Offer(Icon.STATUS_NOTIFIER, new Service("dunst 1.12.2", true, false));
  }

  @Override
  public void openLink(URI link) {
    asked.add("link " + link);
  }

  @Override
  public void openFolder(Path folder) {
    asked.add("folder " + folder);
  }
}
