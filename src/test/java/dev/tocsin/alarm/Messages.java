package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Makes messages about one alarm, so that a test says only what matters to it.
public final class Messages {

  /// When the first occurrence begins.
  public static final Instant BEGIN = Instant.parse("2026-11-20T06:00:00Z");

  /// How long an alarm may fire without news.
  public static final Duration STALE_AFTER = Duration.ofHours(24);

  private static final Policy POLICY =
      new Policy("policy-n4exeh88", "prod-web-cpu-90", "cvm_device", null, null);

  private Messages() {}

  /// A firing of the occurrence that began at `first`, sent when it had lasted for `lasted`.
  public static AlarmMessage firing(Instant first, Duration lasted, String value) {
    return firing(first, lasted, value, Level.WARN);
  }

  /// The same with a level.
  public static AlarmMessage firing(Instant first, Duration lasted, String value, Level level) {
    return message(Phase.FIRING, first, null, lasted, value, level);
  }

  /// A firing of a certain level, sent when it had lasted for five minutes.
  public static AlarmMessage firing(Instant first, Level level) {
    return message(Phase.FIRING, first, null, Duration.ofMinutes(5), "91", level);
  }

  public static AlarmMessage firing(Instant first) {
    return firing(first, Duration.ZERO, "91");
  }

  public static AlarmMessage resolve(Instant first, Instant recovered) {
    return message(Phase.RESOLVED, first, recovered, null, "12", Level.WARN);
  }

  /// A message that does not say when the alarm began.
  public static AlarmMessage withoutTime(Phase phase) {
    return message(phase, null, null, null, "91", Level.WARN);
  }

  /// A message that says when it was sent, but not when the alarm began.
  public static AlarmMessage sent(Phase phase, Instant asOf) {
    AlarmMessage message = withoutTime(phase);
    return new AlarmMessage(
        phase,
        message.key(),
        message.subject(),
        null,
        null,
        asOf,
        null,
        null,
        message.sessionIds());
  }

  private static AlarmMessage message(
      Phase phase, Instant first, Instant recovered, Duration lasted, String value, Level level) {
    Condition condition =
        new Condition.Metric("cpu_usage", "CPU utilization", ">", "90", value, "%");
    CloudObject object =
        new CloudObject(
            "ins-o9p3rg3m", "web-gz-07", "qce/cvm", "gz", "{\"unInstanceId\":\"ins-o9p3rg3m\"}");
    Subject subject = new Subject("metric", null, POLICY, object, condition, level, true, null);
    AlarmKey key = AlarmKey.of(subject, Map.of("unInstanceId", "ins-o9p3rg3m"));
    return new AlarmMessage(
        phase, key, subject, first, recovered, null, lasted, null, List.of("session-" + phase));
  }
}
