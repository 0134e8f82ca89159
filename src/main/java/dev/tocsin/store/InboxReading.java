package dev.tocsin.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Reads the whole inbox again, a few bodies at a time, so that no callback waits behind it.
record InboxReading(Writer writer, String readBy, Instant at) {

  private static final int AT_ONCE = 50;

  /// @param last the last body that was read; the one before when there was none left
  private record Step(long last, int understood) {}

  CompletionStage<Integer> run() {
    return from(0, 0);
  }

  private CompletionStage<Integer> from(long after, int understood) {
    return writer
        .order(session -> step(session, after))
        .thenCompose(step -> {
          int sum = understood + step.understood();
          return step.last() == after
              ? CompletableFuture.completedStage(sum)
              : from(step.last(), sum);
        });
  }

  private Step step(WriterSession session, long after) throws SQLException {
    List<Long> ids = session.inbox().after(after, AT_ONCE);
    int understood = 0;
    for (long id : ids) {
      understood += session.actions().readAgain(id, at) ? 1 : 0;
    }
    if (ids.isEmpty()) {
      session.inbox().readBy(readBy);
    }
    return new Step(ids.isEmpty() ? after : ids.getLast(), understood);
  }
}
