package dev.tocsin.ui;

import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.settings.SettingsDesk;
import dev.tocsin.ui.settings.SettingsDesk.Answer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps what the window changes of the settings, one after the other, and takes over what was
/// changed elsewhere. While changes of its own are under way, what comes back is older than what
/// the window shows. JavaFX thread only.
final class SettingsKeeper {

  private final SettingsDesk desk;
  private final Executor screen;
  private final Consumer<Settings> changedElsewhere;
  private final Consumer<String> failed;
  private int underWay;
  private @Nullable Settings newest;

  /// @param changedElsewhere told of settings that the window does not show yet
  /// @param failed told why something could not be kept
  SettingsKeeper(
      SettingsDesk desk,
      Executor screen,
      Consumer<Settings> changedElsewhere,
      Consumer<String> failed) {
    this.desk = desk;
    this.screen = screen;
    this.changedElsewhere = changedElsewhere;
    this.failed = failed;
  }

  void change(UnaryOperator<Settings> change) {
    underWay++;
    var _ = desk.change(change).whenCompleteAsync(this::answered, screen);
  }

  /// These settings hold.
  void use(Settings settings) {
    if (underWay > 0) {
      newest = settings;
    } else {
      changedElsewhere.accept(settings);
    }
  }

  private void answered(@Nullable Answer answer, @Nullable Throwable problem) {
    underWay--;
    if (problem != null) {
      failed.accept(FailureText.of(problem));
    } else if (answer instanceof Answer.Unreadable(String reason)) {
      failed.accept(reason);
    } else if (answer instanceof Answer.CannotListen(int _, String reason)) {
      failed.accept(reason);
    }
    Settings waiting = newest;
    if (underWay == 0 && waiting != null) {
      newest = null;
      changedElsewhere.accept(waiting);
    }
  }
}
