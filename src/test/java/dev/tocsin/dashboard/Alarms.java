package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmBook;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.query.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

/// Makes alarms for tests out of bodies, as the program does.
final class Alarms {

  static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  static final Moment MOMENT = new Moment(NOW, ZoneId.of("Asia/Shanghai"), Messages.STALE_AFTER);

  private Alarms() {}

  /// A firing alarm whose id, object, value and minute of beginning follow from one number.
  static Alarm firing(int number, String policy, String level) {
    return alarm(number, "1", policy, level, "qce/cvm", "0");
  }

  static Alarm firingIn(int number, String namespace) {
    return alarm(number, "1", "policy", "Warn", namespace, "0");
  }

  static Alarm resolved(int number, String policy) {
    return alarm(number, "0", policy, "Warn", "qce/cvm", "2026-11-20 14:59:00");
  }

  /// The same object's alarm again, which began at that time of the day.
  static Alarm began(int id, String policy, String time) {
    Alarm alarm = firing(1, policy, "Warn", time);
    return alarm.withId(id);
  }

  private static Alarm firing(int number, String policy, String level, String time) {
    return of(
        body(number, "1", policy, level, "qce/cvm", "0")
            .replaceFirst("2026-11-20 14:\\d\\d:00", "2026-11-20 " + time),
        number);
  }

  private static Alarm alarm(
      int number, String status, String policy, String level, String namespace, String recovered) {
    return of(body(number, status, policy, level, namespace, recovered), number);
  }

  private static String body(
      int number, String status, String policy, String level, String namespace, String recovered) {
    return """
    {"sessionId":"s","alarmStatus":%s,"alarmType":"metric","alarmLevel":"%s",
     "alarmObjInfo":{"region":"gz","namespace":"%s","dimensions":{"unInstanceId":"ins-%d",
       "deviceName":"web-%d"}},
     "alarmPolicyInfo":{"policyId":"p-%s","policyType":"cvm_device","policyName":"%s",
       "conditions":{"metricName":"cpu_usage","metricShowName":"CPU utilization","calcType":">",
         "calcValue":"90","currentValue":"%d","unit":"%%"}},
     "firstOccurTime":"2026-11-20 14:%02d:00","durationTime":0,"recoverTime":"%s"}
    """
        .formatted(
            status,
            level,
            namespace,
            number,
            number,
            policy,
            policy,
            number,
            number % 60,
            recovered);
  }

  static Alarm resolvedAndReceivedAt(int number, Instant receivedAt) {
    Alarm alarm = resolved(number, "policy");
    return Lifecycle.redelivered(alarm, 1, receivedAt).after();
  }

  private static Alarm of(String body, long id) {
    Understood understood =
        (Understood)
            new CallbackReader(ZoneId.of("Asia/Shanghai"))
                .read(body.getBytes(StandardCharsets.UTF_8), null);
    AlarmMessage message = understood.message();
    return Lifecycle.judge(AlarmBook.NOTHING_KNOWN, message, NOW, Messages.STALE_AFTER)
        .getFirst()
        .after()
        .withId(id);
  }
}
