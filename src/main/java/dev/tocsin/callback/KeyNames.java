package dev.tocsin.callback;

import dev.tocsin.settings.AlarmField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names that people give to the fields of an alarm in a flat body, the best first: the content
/// templates' variables, the document's own fields, and what the console calls them in Chinese.
///
/// Only letters and digits count, in any case: `policy_id`, `PolicyId` and `POLICY-ID` are one
/// name.
final class KeyNames {

  private static final Map<AlarmField, List<String>> NAMES = new EnumMap<>(AlarmField.class);
  private static final Set<String> ALL;

  /// What the policy watches, as a text with a comparison such as `CPU utilization > 90%`.
  static final List<String> CONDITION =
      List.of("condition", "alarmcondition", "triggercondition", "触发条件", "告警条件");

  static {
    for (AlarmField field : AlarmField.values()) {
      NAMES.put(field, names(field).stream().map(KeyNames::plain).toList());
    }
    ALL = NAMES.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  private KeyNames() {}

  /// The names of a field, plain.
  static List<String> of(AlarmField field) {
    return NAMES.getOrDefault(field, List.of());
  }

  /// Whether a plain name is that of any field.
  static boolean isKnown(String plain) {
    return ALL.contains(plain);
  }

  /// Whether what has this plain name tells one object from another.
  static boolean tellsObject(String plain) {
    return of(AlarmField.OBJECT).contains(plain) || of(AlarmField.OBJECT_ID).contains(plain);
  }

  /// The names of a field, and those that senders of all kinds commonly use. They are too general
  /// to recognise an alarm by, but a guess may start from them.
  ///
  /// A plain time stamp is not among them: it differs from push to push, and taken for the
  /// beginning it would make an alarm of each.
  static Stream<String> ofAnySender(AlarmField field) {
    return Stream.concat(of(field).stream(), commonNames(field).stream());
  }

  /// What counts of a name.
  static String plain(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    key.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static List<String> names(AlarmField field) {
    return switch (field) {
      case STATUS ->
          List.of(
              "status",
              "alarmStatus",
              "statusLevelFmt",
              "state",
              "alarmState",
              "告警状态",
              "当前状态",
              "状态");
      case POLICY_ID ->
          List.of("policyId", "alarmPolicyId", "strategyId", "alarmStrategyId", "策略ID", "告警策略ID");
      case POLICY_NAME ->
          List.of(
              "policyName",
              "alarmPolicyName",
              "alarmPolicy",
              "policy",
              "strategyName",
              "alarmStrategyName",
              "alarmStrategy",
              "strategy",
              "告警策略",
              "策略名称",
              "告警策略名称",
              "策略");
      case OBJECT_ID ->
          List.of(
              "instanceId",
              "unInstanceId",
              "uInstanceId",
              "objectId",
              "objId",
              "alarmObjectId",
              "resourceId",
              "实例ID",
              "对象ID",
              "资源ID");
      case OBJECT ->
          List.of(
              "object",
              "alarmObject",
              "objects",
              "alarmObjects",
              "obj",
              "objectName",
              "objName",
              "instance",
              "instanceName",
              "resource",
              "resourceName",
              "host",
              "hostname",
              "target",
              "node",
              "nodeName",
              "pod",
              "podName",
              "server",
              "serverName",
              "machine",
              "service",
              "serviceName",
              "device",
              "deviceName",
              "ip",
              "hostIp",
              "告警对象",
              "监控对象",
              "对象",
              "对象名称",
              "实例名称",
              "实例",
              "资源",
              "主机",
              "主机名",
              "设备",
              "dimensions",
              "dimension",
              "维度");
      case METRIC ->
          List.of(
              "metricName",
              "metric",
              "alarmMetric",
              "alarmMetricName",
              "metricShowName",
              "指标名称",
              "监控指标",
              "告警指标",
              "指标",
              "监控项");
      case METRIC_SHOW_NAME -> List.of("metricShowName");
      case EVENT -> List.of("eventName", "event", "eventShowName", "事件名称", "告警事件", "事件");
      case EVENT_SHOW_NAME -> List.of("eventShowName");
      case OPERATOR -> List.of("calcType", "比较方式");
      case THRESHOLD -> List.of("calcValue", "threshold", "告警阈值", "阈值");
      case VALUE -> List.of("currentValue", "value", "当前值", "触发值");
      case UNIT -> List.of("unit", "calcUnit", "单位");
      case LEVEL -> List.of("alarmLevel", "level", "severity", "告警级别", "告警等级", "级别", "等级");
      case FIRST_OCCURRED_AT ->
          List.of(
              "firstTriggerTime",
              "firstOccurTime",
              "firstAlarmTime",
              "startTime",
              "首次触发时间",
              "首次发生时间",
              "首次告警时间",
              "开始时间");
      case TRIGGERED_AT -> List.of("triggerTime", "alarmTime", "触发时间", "告警时间", "发生时间");
      case RECOVERED_AT -> List.of("recoveryTime", "recoverTime", "recoveredTime", "恢复时间", "结束时间");
      case DURATION -> List.of("durationTime", "duration", "持续时间", "持续时长", "告警时长");
      case REGION -> List.of("region", "地域");
      case NAMESPACE -> List.of("namespace", "命名空间");
      case ACCOUNT -> List.of("appId", "uin", "账号ID", "账号");
      case TYPE -> List.of("alarmType");
      case POLICY_TYPE -> List.of("policyType", "策略类型");
      case POLICY_TYPE_NAME -> List.of("policyTypeName", "policyTypeCName", "policyTypeEname");
      case POLICY_LINK -> List.of("consoleLink", "policyDetailUrl");
      case PRODUCT -> List.of("productName");
      case PRODUCT_SHOW_NAME -> List.of("productShowName");
      case SESSION_ID -> List.of("sessionId", "alertId", "alarmId", "会话ID", "告警ID");
    };
  }

  private static List<String> commonNames(AlarmField field) {
    return switch (field) {
      case STATUS -> List.of("alertstatus", "alertstate", "eventstate");
      case POLICY_ID -> List.of("ruleid", "ruleuid", "alertruleid", "monitorid", "triggerid");
      case POLICY_NAME ->
          List.of(
              "rulename", "alertname", "alarmname", "monitorname", "triggername", "rule", "title");
      case OBJECT_ID -> List.of("hostid", "nodeid", "serverid", "deviceid");
      case METRIC -> List.of("metrickey", "check", "checkname", "indicator", "item", "itemname");
      case OPERATOR -> List.of("operator", "comparison");
      case THRESHOLD -> List.of("limit");
      case VALUE -> List.of("metricvalue", "itemvalue", "lastvalue");
      case LEVEL -> List.of("priority");
      case FIRST_OCCURRED_AT ->
          List.of("startsat", "startedat", "firedat", "occurredat", "triggeredat");
      case RECOVERED_AT -> List.of("endsat", "endedat", "endtime", "resolvedat", "closedat");
      case ACCOUNT -> List.of("accountid", "account", "tenant");
      case SESSION_ID -> List.of("eventid", "incidentid", "fingerprint", "id");
      default -> List.of();
    };
  }
}
