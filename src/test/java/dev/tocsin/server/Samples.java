package dev.tocsin.server;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Two alarms to show.
final class Samples {

  static final Instant BEGAN = TestReceiver.NOW.minus(Duration.ofMinutes(10));

  private Samples() {}

  static Alarm firingMetric(long id) {
    return new Alarm(
        id,
        new AlarmKey("identity", null, null, new Policy("policy-1", "Web", null, null, null)),
        new Subject(
            "metric",
            "1250000000",
            new Policy("policy-1", "Web \uD800", "cvm_device", "CVM", null),
            new CloudObject(
                "ins-1", "web-1", "qce/cvm", "gz", "{\"unInstanceId\":\"ins-1\",\"objDetail\":{}}"),
            new Condition.Metric("cpu_usage", "CPU", ">", "85", "90.6", "%"),
            Level.SERIOUS,
            true,
            null),
        new Course(Phase.FIRING, null, BEGAN, null, BEGAN, BEGAN, true, true),
        new Tally(2, 1, List.of("s-1", "s-2")));
  }

  static Alarm resolvedEvent(long id) {
    return new Alarm(
        id,
        new AlarmKey("identity", null, null, new Policy(null, "Events", null, null, null)),
        new Subject(
            "event",
            null,
            new Policy(null, "Events", null, null, null),
            new CloudObject(null, "", null, null, "{}"),
            new Condition.Event("guest_reboot", "Reboot", "cvm", "CVM", false),
            Level.UNGRADED,
            true,
            null),
        new Course(
            Phase.RESOLVED,
            Ending.RESOLVED,
            BEGAN,
            BEGAN.plusSeconds(30),
            BEGAN,
            BEGAN.plusSeconds(31),
            false,
            true),
        new Tally(1, 0, List.of()));
  }
}
