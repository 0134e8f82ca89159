package dev.tocsin.app;

import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.Settings;
import dev.tocsin.tray.Desktop;
import dev.tocsin.ui.ClosingWindow;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.event.Event;

/// What happens when the person closes the window: what they set, the first time what they answer.
/// It never goes where nothing leads back from. JavaFX thread only, but for [#use].
final class CloseRequests {

  /// Changes the settings on disk; done when they are there, or cannot be.
  interface Keeping {
    CompletionStage<?> change(UnaryOperator<Settings> change);
  }

  /// Nobody waits longer for a window to close.
  private static final Duration LONGEST_KEEPING = Duration.ofSeconds(2);

  private final ClosingWindow window;
  private final Desktop desktop;
  private final WayBack wayBack;
  private final Keeping settings;
  private final Executor screen;
  private final Runnable quit;
  private volatile CloseButton wanted;

  /// @param screen runs something on the JavaFX thread
  CloseRequests(
      CloseButton wanted,
      ClosingWindow window,
      Desktop desktop,
      WayBack wayBack,
      Keeping settings,
      Executor screen,
      Runnable quit) {
    this.wanted = wanted;
    this.window = window;
    this.desktop = desktop;
    this.wayBack = wayBack;
    this.settings = settings;
    this.screen = screen;
    this.quit = quit;
  }

  /// From now on this is what the button does.
  void use(CloseButton newest) {
    wanted = newest;
  }

  void asked(Event request) {
    request.consume();
    follow(wanted.where(desktop.hasTray()));
  }

  private void follow(CloseButton choice) {
    switch (choice) {
      case ASK -> window.askHowToClose(desktop.hasTray(), this::answered);
      case TRAY -> {
        window.hide();
        wayBack.hidden();
      }
      case MINIMISE -> window.minimise();
      case QUIT -> quit.run();
    }
  }

  /// The answer is on disk before it is followed, as the end waits for nothing; where it cannot be
  /// kept, or not soon, it is followed all the same and asked for again the next time.
  private void answered(CloseButton choice) {
    var _ =
        settings
            .change(before -> before.withCloseButton(choice))
            .toCompletableFuture()
            .orTimeout(LONGEST_KEEPING.toMillis(), TimeUnit.MILLISECONDS)
            .whenCompleteAsync((_, _) -> follow(choice.where(desktop.hasTray())), screen);
  }
}
