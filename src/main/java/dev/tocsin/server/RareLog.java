package dev.tocsin.server;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/// Logs what senders can cause as often as they like: one line a minute for each kind, with how
/// often it happened. Any thread.
final class RareLog {

  /// The kinds, with their fixed texts.
  enum Event {
    BODY_REFUSED("A callback's body was too large, too slow or compressed"),
    STORE_BUSY("A callback was turned away: too much is waiting to be stored"),
    STORE_FAILED("A callback could not be stored"),
    REQUEST_FAILED("A request failed because of an error in the program");

    private final String text;

    Event(String text) {
      this.text = text;
    }
  }

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final System.Logger LOG = System.getLogger(RareLog.class.getName());

  private final InstantSource clock;
  private final Map<Event, Instant> silentUntil = new EnumMap<>(Event.class);
  private final Map<Event, Integer> unsaid = new EnumMap<>(Event.class);

  RareLog(InstantSource clock) {
    this.clock = clock;
  }

  /// Logs what failed and where, but not the failure's message: that may repeat a request.
  void log(Event event, Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    log(event, failure.getClass().getName() + where);
  }

  /// @param detail from this program only, never from a request
  void log(Event event, String detail) {
    int before;
    synchronized (this) {
      Instant now = clock.instant();
      Instant until = silentUntil.get(event);
      // A clock that was set back must not silence it until it is as late again.
      if (until != null && now.isBefore(until) && !now.isBefore(until.minus(PAUSE))) {
        unsaid.merge(event, 1, Integer::sum);
        return;
      }
      silentUntil.put(event, now.plus(PAUSE));
      Integer count = unsaid.remove(event);
      before = count == null ? 0 : count;
    }
    String again = before == 0 ? "" : " (and " + before + " times since the last line like this)";
    LOG.log(Level.WARNING, event.text + ": " + detail + again);
  }
}
