package dev.tocsin.callback;

import static java.lang.System.Logger.Level.WARNING;

import dev.tocsin.alarm.Reading;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.settings.RuleProblem;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of callbacks: the first shape that fits. Any thread.
///
/// Whatever a body does to the program, it becomes a reading: none is lost for a defect.
///
/// Other zones or rules take another reader; one that is in use goes on as it is.
public final class CallbackReader implements Reading.Reader {

  private static final System.Logger LOG = System.getLogger(CallbackReader.class.getName());

  private final Shapes standard;
  private final Map<String, Shapes> bySource = new HashMap<>();
  private final AtomicLong defects = new AtomicLong();

  /// Reads the built-in shapes, and times without a zone as local to `zone`.
  public CallbackReader(ZoneId zone) {
    this(Zones.of(zone), List.of());
  }

  /// Reads the built-in shapes and what the rules can read. A rule with problems is skipped; the
  /// log says so.
  public CallbackReader(Zones zones, List<MappingRule> rules) {
    List<MappingRule> usable = rules.stream().filter(CallbackReader::isUsable).toList();
    standard = Shapes.of(new Times(zones.standard()), usable);
    zones
        .bySource()
        .forEach((source, zone) -> bySource.put(source, Shapes.of(new Times(zone), usable)));
  }

  /// Reads by these shapes only.
  CallbackReader(Shapes standard) {
    this.standard = standard;
  }

  /// Reads a body.
  ///
  /// @param source the name that the callback URL gave as its `source`; one without a zone of its
  ///   own has the standard zone
  @Override
  public Reading read(byte[] body, @Nullable String source) {
    try {
      return (source == null ? standard : bySource.getOrDefault(source, standard)).read(body);
    } catch (RuntimeException | StackOverflowError defect) {
      log(defect);
      return new Reading.Unreadable(Reading.Reason.PAST_LIMITS, null, Fingerprint.of(body), null);
    }
  }

  /// Says what failed and where, whenever the number of failures has doubled; not the failure's
  /// message, which may repeat the body.
  private void log(Throwable defect) {
    long number = defects.incrementAndGet();
    if (Long.bitCount(number) == 1) {
      StackTraceElement[] trace = defect.getStackTrace();
      LOG.log(
          WARNING,
          "A body could not be read because of an error in the program ({0} so far): {1}{2}",
          number,
          defect.getClass().getName(),
          trace.length == 0 ? "" : " at " + trace[0]);
    }
  }

  private static boolean isUsable(MappingRule rule) {
    List<RuleProblem> problems = rule.problems();
    if (!problems.isEmpty()) {
      LOG.log(WARNING, "The mapping rule \"{0}\" is skipped: {1}", rule.name(), problems);
    }
    return problems.isEmpty();
  }
}
