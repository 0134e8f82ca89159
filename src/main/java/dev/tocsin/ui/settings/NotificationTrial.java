package dev.tocsin.ui.settings;

import dev.tocsin.alarm.Level;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Lets a person try what an alarm would do to the desktop. Called on the JavaFX thread; every call
/// returns at once.
public interface NotificationTrial {

  /// Plays the tone of a level.
  ///
  /// @return why it could not be heard, in the words of the audio system; empty when it was played.
  ///   It ends on any thread
  CompletionStage<Optional<String>> play(Level level);

  /// Shows a notification as an alarm would, in the language of the window.
  void send();

  /// What the desktop offers, as far as it is known.
  Offer offer();

  /// What the desktop offers.
  ///
  /// @param service who shows notifications; null when nobody does
  record Offer(Icon icon, @Nullable Service service) {}

  /// Where the program's icon stands.
  enum Icon {
    NONE,
    STATUS_NOTIFIER,
    SYSTEM_TRAY
  }

  /// What shows notifications, as it describes itself.
  ///
  /// @param buttons whether an alarm can be acknowledged there
  /// @param kept whether one that nobody saw can be found later
  record Service(String name, boolean buttons, boolean kept) {}
}
