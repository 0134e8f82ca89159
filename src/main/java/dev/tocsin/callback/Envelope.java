package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The layout that the document's two samples share with most other shapes: `alarmPolicyInfo` tells
/// the policy and its conditions, `alarmObjInfo` what fires.
///
/// The oldest bodies have the three times within `alarmPolicyInfo`, newer ones beside it.
///
/// @param unknown what a status is taken for that is not known; null for nothing
record Envelope(
    Fields body,
    Fields policyInfo,
    Fields objectInfo,
    Conditions conditions,
    Times times,
    @Nullable Phase unknown) {

  /// Keys of `alarmObjInfo` that are no dimensions where the dimensions stand directly in it.
  private static final List<String> NO_DIMENSIONS =
      List.of("dimensions", "region", "namespace", "appId", "uin");

  static Envelope of(Fields body, Times times, @Nullable Phase unknown) {
    Fields policyInfo = body.object("alarmPolicyInfo");
    return new Envelope(
        body,
        policyInfo,
        body.object("alarmObjInfo"),
        Conditions.of(Fields.opened(policyInfo.node().path("conditions"))),
        times,
        unknown);
  }

  boolean hasType(String type) {
    return type.equalsIgnoreCase(body.text("alarmType"));
  }

  Policy policy() {
    return new Policy(
        policyInfo.text("policyId"),
        policyInfo.text("policyName"),
        policyInfo.text("policyType"),
        policyInfo.firstText("policyTypeCName", "policyTypeEname"),
        firstText(policyInfo, body, "policyDetailURL"));
  }

  /// `alarmStatus` decides; only where none was sent does a time of recovery. Null when the status
  /// is not known.
  @Nullable Phase phase() {
    String status = body.text("alarmStatus");
    if (status != null) {
      return StatusWords.phase(status, unknown);
    }
    if (body.node().path("alarmStatus").isContainer()) {
      return unknown;
    }
    return times.parse(time("recoverTime")) == null ? Phase.FIRING : Phase.RESOLVED;
  }

  /// As sent, in `alarmObjInfo` or beside it; where they are left out, what stands in their place:
  /// application and real user monitoring put the keys of the object directly into `alarmObjInfo`.
  Dimensions dimensions() {
    Dimensions sent = sent("dimensions");
    if (!sent.isEmpty() || !(objectInfo.node() instanceof ObjectNode object)) {
      return sent;
    }
    return new Dimensions(object.deepCopy().remove(NO_DIMENSIONS));
  }

  /// What stands under this name in `alarmObjInfo`, else beside it.
  Dimensions sent(String key) {
    Dimensions within = Dimensions.of(key, objectInfo.node().path(key));
    return within.isEmpty() ? Dimensions.of(key, body.node().path(key)) : within;
  }

  /// The message that the shape's own parts make; null when the status is not known.
  @Nullable AlarmMessage message(
      @Nullable Phase phase,
      String type,
      Dimensions dimensions,
      @Nullable Condition condition,
      boolean strictJson) {
    if (phase == null) {
      return null;
    }
    Instant firstOccurredAt = times.parse(time("firstOccurTime"));
    Subject subject =
        new Subject(
            Objects.requireNonNullElse(body.text("alarmType"), type),
            account(),
            policy(),
            dimensions.object(objectInfo.text("namespace"), objectInfo.text("region")),
            condition,
            Level.parse(body.text("alarmLevel")),
            strictJson,
            firstOccurredAt == null ? times.unread(time("firstOccurTime")) : null);
    return new AlarmMessage(
        phase,
        dimensions.key(subject),
        subject,
        firstOccurredAt,
        phase == Phase.RESOLVED ? recoveredAt(firstOccurredAt) : null,
        null,
        Seconds.of(time("durationTime")),
        repetition(),
        body.texts("sessionId", "alertId"));
  }

  private @Nullable String account() {
    String account = body.firstText("appId", "uin");
    return account != null ? account : objectInfo.firstText("appId", "uin");
  }

  private @Nullable String time(String key) {
    return firstText(body, policyInfo, key);
  }

  private static @Nullable String firstText(Fields first, Fields second, String key) {
    String text = first.text(key);
    return text != null ? text : second.text(key);
  }

  /// A date and time as live resolves carry it, or seconds from the beginning as the document says;
  /// `0` while it fires.
  private @Nullable Instant recoveredAt(@Nullable Instant firstOccurredAt) {
    Instant sent = times.parse(time("recoverTime"));
    if (sent != null || firstOccurredAt == null) {
      return sent;
    }
    Duration toRecover = Seconds.of(time("recoverTime"));
    return toRecover == null ? null : firstOccurredAt.plus(toRecover);
  }

  private @Nullable Repetition repetition() {
    String sent = conditions.text("alarmNotifyType");
    Repetition.Kind kind =
        switch (sent == null ? "" : sent.toLowerCase(Locale.ROOT)) {
          case "singlealarm" -> Repetition.Kind.SINGLE;
          case "continuousalarm" -> Repetition.Kind.PERIODIC;
          case "exponentialalarm" -> Repetition.Kind.EXPONENTIAL;
          default -> Repetition.Kind.UNTOLD;
        };
    if (kind == Repetition.Kind.SINGLE) {
      return new Repetition(kind, null);
    }
    Duration period = Seconds.of(conditions.text("alarmNotifyPeriod"));
    return period == null && kind == Repetition.Kind.UNTOLD ? null : new Repetition(kind, period);
  }
}
