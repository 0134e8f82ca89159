package dev.tocsin.settings;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// What a body may tell about an alarm; the words with which a [MappingRule] says where. In
/// `settings.json` they stand in camel case, such as `firstOccurredAt`.
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum AlarmField {
  /// Whether it fires or is resolved, in the sender's own words.
  STATUS,
  POLICY_ID,
  POLICY_NAME,
  /// The instance id of what fires.
  OBJECT_ID,
  /// The name of what fires.
  OBJECT,
  /// The metric's stable name.
  METRIC,
  /// The metric's name for people.
  METRIC_SHOW_NAME,
  /// The event's stable name; an alarm with one is an event alarm.
  EVENT,
  /// The event's name for people.
  EVENT_SHOW_NAME,
  OPERATOR,
  THRESHOLD,
  VALUE,
  UNIT,
  LEVEL,
  /// When the alarm began.
  FIRST_OCCURRED_AT,
  /// When this push was caused; that of the first push is the beginning where none is told.
  TRIGGERED_AT,
  /// When it was resolved; its mere presence means resolved where no status is told.
  RECOVERED_AT,
  /// How long it has lasted, in seconds or with units such as `5m`.
  DURATION,
  REGION,
  NAMESPACE,
  ACCOUNT,
  /// `metric`, `event`, or another word for the kind of alarm.
  TYPE,
  POLICY_TYPE,
  /// The policy type's name for people.
  POLICY_TYPE_NAME,
  /// A link to the policy.
  POLICY_LINK,
  /// The short product code of an event such as `cvm`.
  PRODUCT,
  /// The product's name for people.
  PRODUCT_SHOW_NAME,
  /// The sender's id of the push: for search only.
  SESSION_ID;

  /// Whether it can tell one alarm from another.
  public boolean identifies() {
    return switch (this) {
      case POLICY_ID, POLICY_NAME, OBJECT_ID, OBJECT, METRIC, EVENT -> true;
      default -> false;
    };
  }
}
