package dev.tocsin.store;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/// What waits in the writer's queue: a callback, an [Order], or a sign.
sealed interface Waiting permits Order, Waiting.Push, Waiting.Nudge, Waiting.Stop {

  /// Nothing was done, and the one who waits should come again.
  default void busy() {}

  /// It was tried, and could not be done.
  default void failed(String reason) {}

  /// A callback and who waits for its receipt.
  record Push(Received received, Consumer<Receipt> receipt) implements Waiting {

    @Override
    public void busy() {
      answer(new Receipt.Busy());
    }

    @Override
    public void failed(String reason) {
      answer(new Receipt.Failed("storing failed"));
    }

    void answer(Receipt answer) {
      try {
        receipt.accept(answer);
      } catch (RuntimeException | Error e) {
        System.getLogger(Writer.class.getName()).log(Level.ERROR, "A receipt was not taken", e);
      }
    }
  }

  /// The sign that something waits that is written when it is quiet.
  record Nudge() implements Waiting {}

  /// The sign to stop.
  record Stop() implements Waiting {}
}
