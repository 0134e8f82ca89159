package dev.tocsin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/// Ends the reads of one connection that take too long, and all of them when it is to be closed.
///
/// SQLite asks it on the thread that reads, every few steps of its own; [#close] may be called by
/// any thread.
final class ReadLimit extends ProgressHandler {

  /// A few rows: much less than a millisecond.
  private static final int STEPS = 1_000;

  private final Duration longest;
  private long began;
  private boolean tooLong;
  private boolean abandoned;
  private volatile BooleanSupplier unwanted = () -> false;
  private volatile boolean closing;

  ReadLimit(Connection connection, Duration longest) throws SQLException {
    this.longest = longest;
    setHandler(connection, STEPS, this);
  }

  /// A read begins, on the thread that will read.
  void begin() {
    began = System.nanoTime();
    tooLong = false;
    abandoned = false;
  }

  /// From now on a read ends as soon as this holds. It is asked on the thread that reads, so that
  /// nothing is missed between the question whether to read and the read.
  void abandonWhen(BooleanSupplier newUnwanted) {
    unwanted = newUnwanted;
  }

  /// No read may go on.
  void close() {
    closing = true;
  }

  /// Why the read was ended; null when it was not.
  ReadAborted.@Nullable Reason reason() {
    if (closing) {
      return ReadAborted.Reason.CLOSING;
    }
    if (tooLong) {
      return ReadAborted.Reason.TOO_LONG;
    }
    return abandoned ? ReadAborted.Reason.ABANDONED : null;
  }

  @Override
  protected int progress() {
    tooLong = System.nanoTime() - began > longest.toNanos();
    abandoned = unwanted.getAsBoolean();
    return closing || tooLong || abandoned ? 1 : 0;
  }
}
