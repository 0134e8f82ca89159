package dev.tocsin.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Reads the whole inbox again, a few bodies at a time, so that no callback waits behind it.
record InboxReading(Writer writer, String readBy, Instant at) {

  private static final int AT_ONCE = 50;

  /// Long enough for dozens of usual bodies, and too short for a sender to notice.
  private static final Duration LONGEST_STEP = Duration.ofMillis(10);

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
    if (ids.isEmpty()) {
      session.inbox().readBy(readBy);
      return new Step(after, 0);
    }
    long end = System.nanoTime() + LONGEST_STEP.toNanos();
    int understood = 0;
    long last = after;
    for (long id : ids) {
      if (last != after && System.nanoTime() > end) {
        break;
      }
      understood += session.actions().readAgain(id, at) ? 1 : 0;
      last = id;
    }
    return new Step(last, understood);
  }
}
