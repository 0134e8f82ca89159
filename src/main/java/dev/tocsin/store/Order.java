package dev.tocsin.store;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Something that the writer is to do, and what came of it.
final class Order<T> implements Waiting {

  /// What is to be done, on the writer's thread, in its open transaction.
  @FunctionalInterface
  interface Work<T> {
    T in(WriterSession session) throws SQLException;
  }

  private final Work<T> work;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private @Nullable T done;

  Order(Work<T> work) {
    this.work = work;
  }

  CompletionStage<T> result() {
    return result;
  }

  void carryOut(WriterSession session) throws SQLException {
    done = work.in(session);
  }

  /// Not on the writer's thread: whoever waits may do with it what takes long.
  void committed() {
    T value = done;
    if (value != null) {
      result.completeAsync(() -> value);
    }
  }

  @Override
  public void busy() {
    fail("The program is being closed.");
  }

  @Override
  public void failed(String reason) {
    fail("It could not be written: " + reason);
  }

  void fail(String reason) {
    var _ =
        CompletableFuture.runAsync(() -> result.completeExceptionally(new DatabaseProblem(reason)));
  }
}
