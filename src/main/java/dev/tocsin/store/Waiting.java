package dev.tocsin.store;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/// What waits in the writer's queue.
sealed interface Waiting {

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
      } catch (RuntimeException e) {
        System.getLogger(Writer.class.getName()).log(Level.ERROR, "A receipt was not taken", e);
      }
    }
  }

  /// Something that is to be done in a transaction.
  record Asked(Order<?> order) implements Waiting {

    @Override
    public void busy() {
      order.fail("The program is being closed.");
    }

    @Override
    public void failed(String reason) {
      order.fail("It could not be written: " + reason);
    }
  }

  /// The sign to stop.
  record Stop() implements Waiting {}
}
