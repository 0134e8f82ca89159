package dev.tocsin.callback;

import java.nio.charset.StandardCharsets;

/// Bodies of callbacks for tests, in the layout of the document's metric sample.
public final class Bodies {

  private static final String METRIC =
      """
      {"sessionId":"s-%1$s","alarmStatus":%2$s,"alarmType":"metric",
       "alarmObjInfo":{"region":"gz","namespace":"qce/cvm",
         "dimensions":{"unInstanceId":"%1$s","objId":"uuid-%1$s","objName":"web-%1$s"}},
       "alarmPolicyInfo":{"policyId":"policy-1","policyType":"cvm_device","policyName":"prod-cpu",
         "conditions":{"metricName":"cpu_usage","metricShowName":"CPU utilization","calcType":">",
           "calcValue":"90","currentValue":"%3$s","unit":"%%","alarmNotifyType":"singleAlarm",
           "alarmNotifyPeriod":0}},
       "firstOccurTime":"2026-11-20 14:00:00","durationTime":%4$d,"recoverTime":"%5$s"}
      """;

  private Bodies() {}

  /// A firing about an instance, sent when it had lasted so many seconds.
  public static byte[] firing(String instance, String value, int seconds) {
    return METRIC.formatted(instance, "1", value, seconds, "0").getBytes(StandardCharsets.UTF_8);
  }

  /// The resolve of the same alarm, ten minutes after its beginning, with another session id.
  public static byte[] resolve(String instance) {
    return METRIC
        .formatted(instance, "\"0\"", "12", 600, "2026-11-20 14:10:00")
        .replace("\"s-", "\"r-")
        .getBytes(StandardCharsets.UTF_8);
  }
}
