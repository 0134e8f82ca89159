package dev.tocsin.ui;

import dev.tocsin.settings.CloseButton;
import java.util.function.Consumer;

/// What a window can do in the place of closing. JavaFX thread only.
public interface ClosingWindow {

  /// Asks what the close button shall do.
  ///
  /// @param tray whether the window can hide in a tray
  void askHowToClose(boolean tray, Consumer<CloseButton> chosen);

  /// Takes the window off the screen; the tray icon brings it back.
  void hide();

  /// Takes the window off the screen; the task bar brings it back.
  void minimise();
}
