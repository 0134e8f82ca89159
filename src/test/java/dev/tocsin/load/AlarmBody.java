package dev.tocsin.load;

import java.nio.charset.StandardCharsets;

/// Bodies of metric alarms of about a kilobyte, laid out as in the document ("Sample metric alarm
/// parameters"). All have the same length, so that a number in one is always at the same place.
public final class AlarmBody {

  private static final String BODY =
      """
      {"sessionId":"tocsin-load-@@@@@@@@@@@@","alarmStatus":~,"alarmType":"metric",\
      "alarmObjInfo":{"region":"gz","namespace":"qce/cvm","appId":"1250000000",\
      "uin":"100000012345","dimensions":{"unInstanceId":"ins-#########","deviceName":"pay-gz-031",\
      "objId":"9a1c5a4e-52bb-4b3e-9d2a-4f2f6a1c7b55","objName":"10.60.0.33#588789",\
      "objDetail":{"deviceLanIp":"10.60.0.33","deviceWanIp":"203.0.113.32",\
      "uniqVpcId":"vpc-1lrwk0cb"}}},\
      "alarmPolicyInfo":{"policyId":"policy-n4exeh88","policyType":"cvm_device",\
      "policyName":"prod-web CPU above 90 percent","policyTypeCName":"CVM-Basic Monitoring",\
      "conditions":{"metricName":"cpu_usage","metricShowName":"CPU utilization","calcType":">",\
      "calcValue":"90","currentValue":"97.3","unit":"%","period":"60","periodNum":"5",\
      "alarmNotifyType":"continuousAlarm","alarmNotifyPeriod":300}},\
      "firstOccurTime":"2026-03-01 12:00:00","durationTime":"^^^^^^",\
      "recoverTime":"2026-03-01 12:10:00",\
      "policyDetailURL":"https://console.cloud.tencent.com/monitor/alarm2/policy/detail/policy-n4exeh88",\
      "alarmLevel":"Serious"}\
      """;

  private static final byte[] RESOLVED = BODY.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRING =
      BODY.replace("\"2026-03-01 12:10:00\"", "\"0\"                  ")
          .getBytes(StandardCharsets.US_ASCII);

  private static final int SESSION = BODY.indexOf('@');
  private static final int SESSION_DIGITS = 12;
  private static final int STATUS = BODY.indexOf('~');
  private static final int ALARM = BODY.indexOf("ins-#") + 4;
  private static final int ALARM_DIGITS = 9;
  private static final int LASTED = BODY.indexOf('^');
  private static final int LASTED_DIGITS = 6;

  private AlarmBody() {}

  /// A push that says that an alarm fires.
  ///
  /// @param session unique to the push
  /// @param alarm which alarm it is about
  /// @param lasted for how many seconds it has been firing
  public static byte[] firing(long session, long alarm, int lasted) {
    return filled(FIRING, '1', session, alarm, lasted);
  }

  /// A push that says that an alarm is over.
  public static byte[] resolved(long session, long alarm) {
    return filled(RESOLVED, '0', session, alarm, 600);
  }

  /// The push that a body made here is.
  public static long session(String body) {
    return Long.parseLong(body, SESSION, SESSION + SESSION_DIGITS, 10);
  }

  private static byte[] filled(byte[] template, char status, long session, long alarm, int lasted) {
    byte[] body = template.clone();
    digits(body, SESSION, SESSION_DIGITS, session);
    body[STATUS] = (byte) status;
    digits(body, ALARM, ALARM_DIGITS, alarm);
    digits(body, LASTED, LASTED_DIGITS, lasted);
    return body;
  }

  /// Writes a number with leading zeros.
  static void digits(byte[] body, int from, int count, long number) {
    long rest = number;
    for (int place = from + count - 1; place >= from; place--) {
      body[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
