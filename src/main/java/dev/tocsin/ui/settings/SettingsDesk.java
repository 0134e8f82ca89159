package dev.tocsin.ui.settings;

import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.BackupFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/// What the settings page asks of the program. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread, with a failure when the disk could not do it.
public interface SettingsDesk {

  /// The settings as they stand in the file now.
  CompletionStage<Answer> settings();

  /// Reads the file anew, changes something, keeps it and applies what can be applied while the
  /// program runs. What cannot be applied is not kept.
  ///
  /// @param change may run on any thread
  CompletionStage<Answer> change(UnaryOperator<Settings> change);

  /// Lets the session start the program, or not; the stage fails with the reason when the system
  /// refuses.
  CompletionStage<Answer> startWithSession(SessionStart wanted);

  /// A text that nobody can guess, for a token.
  String newSecret();

  /// Opens a page in the person's browser.
  void openLink(URI link);

  /// Shows a folder in the person's file browser.
  void openFolder(Path folder);

  /// Copies the database now; the stage fails with the reason when that cannot be done.
  CompletionStage<BackupFolder.Copy> backUpNow();

  /// Where notifications and tones can be tried.
  NotificationTrial trial();

  /// What became of it.
  sealed interface Answer {

    /// These settings hold.
    record Holds(SettingsPicture picture) implements Answer {}

    /// Nothing was changed, because the receiver could not listen as wanted; it listens as before.
    ///
    /// @param reason in English, from the system
    record CannotListen(int port, String reason) implements Answer {}

    /// Nothing was changed, because the file is not what it should be.
    ///
    /// @param reason in English, with what to do
    record Unreadable(String reason) implements Answer {}
  }
}
