package dev.tocsin.load;

import java.nio.charset.StandardCharsets;

/// What [AlarmBody] says, as Prometheus says it to Alertmanager: of about the same length, about as
/// many objects.
public final class AlertBody {

  private static final String BODY =
      """
      [{"labels":{"alertname":"prod-web CPU above 90 percent","severity":"critical","region":"gz",\
      "namespace":"qce/cvm","appId":"1250000000","uin":"100000012345","instance":"ins-#########",\
      "device":"pay-gz-031","policy":"policy-n4exeh88","policyType":"cvm_device","metric":"cpu_usage",\
      "vpc":"vpc-1lrwk0cb"},"annotations":{"summary":"CPU utilization > 90 %","value":"97.3",\
      "session":"tocsin-load-@@@@@@@@@@@@","objId":"9a1c5a4e-52bb-4b3e-9d2a-4f2f6a1c7b55",\
      "objName":"10.60.0.33#588789","deviceLanIp":"10.60.0.33","deviceWanIp":"203.0.113.32",\
      "policyTypeCName":"CVM-Basic Monitoring","notifyType":"continuousAlarm","notifyPeriod":"300",\
      "description":"CPU utilization of pay-gz-031 has been above 90 percent for five periods"},\
      "startsAt":"2026-03-01T12:00:00+08:00","endsAt":"2099-03-01T12:10:00+08:00",\
      "generatorURL":"https://console.cloud.tencent.com/monitor/alarm2/policy/detail/policy-n4exeh88"}]\
      """;

  private static final byte[] FIRING = BODY.getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RESOLVED =
      BODY.replace("2099-", "2026-").getBytes(StandardCharsets.US_ASCII);

  private static final int SESSION = BODY.indexOf('@');
  private static final int SESSION_DIGITS = 12;
  private static final int ALARM = BODY.indexOf("ins-#") + 4;
  private static final int ALARM_DIGITS = 9;

  private AlertBody() {}

  /// One alert, firing or resolved.
  ///
  /// @param session unique to the push
  /// @param alarm which alarm it is about
  public static byte[] of(boolean firing, long session, long alarm) {
    byte[] body = (firing ? FIRING : RESOLVED).clone();
    AlarmBody.digits(body, SESSION, SESSION_DIGITS, session);
    AlarmBody.digits(body, ALARM, ALARM_DIGITS, alarm);
    return body;
  }
}
