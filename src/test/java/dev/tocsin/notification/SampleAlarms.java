package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Alarms for these tests.
final class SampleAlarms {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private SampleAlarms() {}

  static AlarmChange fired(long id, Level level, String policy) {
    return new AlarmChange(Effect.FIRED, null, alarm(id, level, policy, true));
  }

  static AlarmChange change(Effect effect, @Nullable Level before, Level after, boolean firing) {
    return new AlarmChange(
        effect,
        before == null ? null : alarm(1, before, "policy", true),
        alarm(1, after, "policy", firing));
  }

  static Alarm periodic(long id, Duration period) {
    Alarm plain = alarm(id, Level.WARN, "policy", true);
    return new Alarm(
        id,
        plain.key(),
        plain.subject(),
        plain.course(),
        plain.tally(),
        Attention.NONE,
        new Repetition(Repetition.Kind.PERIODIC, period));
  }

  static Alarm alarm(long id, Level level, String policyName, boolean firing) {
    return alarm(
        id,
        level,
        policyName,
        "web-gz-07",
        new Condition.Metric("cpu", "CPU utilization", ">", "90", "97.2", "%"),
        firing);
  }

  static Alarm alarm(
      long id,
      Level level,
      String policyName,
      String object,
      @Nullable Condition condition,
      boolean firing) {
    Policy policy = new Policy("policy-" + id, policyName, null, null, null);
    return new Alarm(
        id,
        new AlarmKey("identity-" + id, null, null, policy),
        new Subject(
            "metric",
            null,
            policy,
            new CloudObject("ins-1", object, "qce/cvm", "gz", "{}"),
            condition,
            level,
            true,
            null),
        new Course(
            firing ? Phase.FIRING : Phase.RESOLVED,
            firing ? null : Ending.RESOLVED,
            NOON,
            firing ? null : NOON,
            NOON,
            NOON,
            true,
            true),
        new Tally(1, 0, List.of()));
  }
}
