package dev.tocsin.callback;

import dev.tocsin.callback.KnownFields.Allowed;
import java.util.Map;

/// The fields of the layouts that are not a person's own: those of the document (sections "Sample
/// metric alarm parameters" and "Sample event alarm parameters") and those that live callbacks were
/// seen to have.
final class KnownLayouts {

  private static final KnownFields CONDITIONS =
      new KnownFields(
          Allowed.OBJECT_OR_LIST,
          KnownFields.scalars(
              Map.of(),
              "metricName",
              "metricShowName",
              "calcType",
              "calcValue",
              "calcUnit",
              "currentValue",
              "historyValue",
              "unit",
              "period",
              "periodNum",
              "alarmNotifyType",
              "alarmNotifyPeriod",
              "productName",
              "productShowName",
              "eventName",
              "eventShowName"),
          false);

  private static final KnownFields POLICY =
      KnownFields.object(
          KnownFields.scalars(
              Map.of(
                  "conditions",
                  CONDITIONS,
                  "tag",
                  KnownFields.DATA,
                  "tags",
                  KnownFields.DATA,
                  "policyTags",
                  KnownFields.DATA),
              "policyId",
              "policyName",
              "policyType",
              "policyTypeCName",
              "policyTypeEname",
              "policyDetailURL",
              "firstOccurTime",
              "durationTime",
              "recoverTime"));

  /// What `alarmPolicyInfo` and `alarmObjInfo` are in.
  static final KnownFields ENVELOPE = envelope(false);

  /// The same where the dimensions stand directly in `alarmObjInfo`, as of application and real
  /// user monitoring: then all its fields are data.
  static final KnownFields ENVELOPE_WITHOUT_DIMENSIONS = envelope(true);

  static final KnownFields CLOUD_EVENT =
      KnownFields.object(
          KnownFields.scalars(
              Map.of(
                  "tags",
                  KnownFields.DATA,
                  "data",
                  KnownFields.object(
                      KnownFields.scalars(
                          Map.of("dimensions", KnownFields.DATA, "additionalMsg", KnownFields.DATA),
                          "appId",
                          "uin",
                          "instanceId",
                          "projectId",
                          "status"))),
              "specversion",
              "id",
              "source",
              "type",
              "subject",
              "time",
              "region",
              "datacontenttype",
              "dataschema",
              "status"));

  private KnownLayouts() {}

  private static KnownFields envelope(boolean othersAreData) {
    KnownFields object =
        new KnownFields(
            Allowed.OBJECT,
            KnownFields.scalars(
                Map.of("dimensions", KnownFields.DATA, "tags", KnownFields.DATA),
                "region",
                "namespace",
                "appId",
                "uin",
                "content",
                "summary"),
            othersAreData);
    return KnownFields.object(
        KnownFields.scalars(
            Map.of(
                "alarmObjInfo",
                object,
                "alarmPolicyInfo",
                POLICY,
                "dimensions",
                KnownFields.DATA,
                "additionalMsg",
                KnownFields.DATA,
                "tag",
                KnownFields.DATA,
                "tags",
                KnownFields.DATA,
                "policyTags",
                KnownFields.DATA),
            "sessionId",
            "alertId",
            "alarmStatus",
            "alarmType",
            "alarmLevel",
            "appId",
            "uin",
            "policyDetailURL",
            "firstOccurTime",
            "durationTime",
            "recoverTime"));
  }
}
