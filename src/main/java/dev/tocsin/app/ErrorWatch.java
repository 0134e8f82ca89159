package dev.tocsin.app;

import dev.tocsin.server.ErrorTally;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Stands between the loggers and where their lines go: counts the program's errors and keeps the
/// last one for the screen. Of errors of the same class at the same place, or without one of the
/// same text, which a beat or a broken screen may make as often as it likes, one line a minute goes
/// on. Any thread.
///
/// Wherever an error is caught, or by no one at all, it ends here, because it is logged.
final class ErrorWatch extends Handler {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 100;
  private static final int LONGEST_TEXT = 300;

  private record Kind(Instant silentUntil, int unsaid) {}

  private final List<Handler> outlets;
  private final InstantSource clock;
  private final Runnable end;
  private final Formatter texts = new SimpleFormatter();

  /// The oldest first; bounded, as a stack can have any place on top.
  private final SequencedMap<String, Kind> kinds = new LinkedHashMap<>();

  private volatile ErrorTally tally = ErrorTally.NONE;

  /// @param outlets where lines go
  /// @param end undoes what was done to put this in its place
  ErrorWatch(List<Handler> outlets, InstantSource clock, Runnable end) {
    this.outlets = List.copyOf(outlets);
    this.clock = clock;
    this.end = end;
  }

  /// How many errors there were, and the last one.
  ErrorTally tally() {
    return tally;
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() < Level.SEVERE.intValue() || isNew(line)) {
      outlets.forEach(outlet -> outlet.publish(line));
    }
  }

  /// Counts an error; whether it is to be told.
  private synchronized boolean isNew(LogRecord line) {
    Instant now = clock.instant();
    tally = new ErrorTally(tally.count() + 1, now, text(line));
    String kind = kind(line);
    Kind before = kinds.remove(kind);
    // A clock that was set back must not silence it until it is as late again.
    if (before != null
        && now.isBefore(before.silentUntil())
        && !now.isBefore(before.silentUntil().minus(PAUSE))) {
      kinds.put(kind, new Kind(before.silentUntil(), before.unsaid() + 1));
      return false;
    }
    if (kinds.size() == MOST_KINDS) {
      kinds.pollFirstEntry();
    }
    kinds.put(kind, new Kind(now.plus(PAUSE), 0));
    if (before != null && before.unsaid() > 0) {
      line.setMessage(
          line.getMessage() + " (and " + before.unsaid() + " times since the last line like this)");
    }
    return true;
  }

  private static String kind(LogRecord line) {
    Throwable error = line.getThrown();
    if (error == null) {
      return shortened(line.getLoggerName() + ": " + line.getMessage());
    }
    StackTraceElement[] trace = error.getStackTrace();
    return error.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private String text(LogRecord line) {
    String text = texts.formatMessage(line);
    Throwable error = line.getThrown();
    return shortened(error == null ? text : text + ": " + error);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  @Override
  public void flush() {
    outlets.forEach(Handler::flush);
  }

  @Override
  public void close() {
    end.run();
  }
}
