package dev.tocsin.benchmark;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Finds the window of a program that was started in this JVM, without the program's knowledge.
final class ShownWindow {

  private static final int LOOKS_EVERY_MILLIS = 3;

  private ShownWindow() {}

  /// Waits until a window is shown that can be seen, as the one that toasts belong to cannot.
  static Scene await() throws InterruptedException {
    while (true) {
      try {
        CompletableFuture<Scene> scene = new CompletableFuture<>();
        Platform.runLater(() ->
            scene.complete(
                Window.getWindows().stream()
                    .filter(window -> window instanceof Stage && window.isShowing())
                    .filter(window -> window.getOpacity() > 0)
                    .map(Window::getScene)
                    .findFirst()
                    .orElse(null)));
        Scene found = scene.join();
        if (found != null) {
          return found;
        }
      } catch (IllegalStateException toolkitNotStartedYet) {
        // Looks again.
      }
      Thread.sleep(LOOKS_EVERY_MILLIS);
    }
  }
}
