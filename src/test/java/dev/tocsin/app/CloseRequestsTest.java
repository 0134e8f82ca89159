package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.ClosingWindow;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.Test;

class CloseRequestsTest {

  /// Whoever is asked answers that the program shall end.
  private static final ClosingWindow ANSWERS_QUIT =
      new ClosingWindow() {
        @Override
        public void askHowToClose(boolean tray, Consumer<CloseButton> chosen) {
          chosen.accept(CloseButton.QUIT);
        }

        @Override
        public void hide() {}

        @Override
        public void minimise() {}
      };

  private final CountDownLatch quit = new CountDownLatch(1);

  @Test
  void theAnswerIsOnDiskBeforeItIsFollowed() {
    CompletableFuture<Settings> kept = new CompletableFuture<>();
    asked(_ -> kept);
    assertThat(quit.getCount()).isOne();

    kept.complete(null);

    assertThat(quit.getCount()).isZero();
  }

  @Test
  void anAnswerThatCannotBeKeptIsFollowed() {
    asked(_ -> CompletableFuture.failedFuture(new IOException("The disk is full")));

    assertThat(quit.getCount()).isZero();
  }

  @Test
  void anAnswerThatIsNeverKeptIsFollowed() throws InterruptedException {
    asked(_ -> new CompletableFuture<>());

    assertThat(quit.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private void asked(CloseRequests.Keeping settings) {
    TrayOnly desktop = new TrayOnly(new AtomicBoolean(true));
    new CloseRequests(
            CloseButton.ASK,
            ANSWERS_QUIT,
            desktop,
            new WayBack(desktop, () -> {}),
            settings,
            Runnable::run,
            quit::countDown)
        .asked(new ActionEvent());
  }
}
