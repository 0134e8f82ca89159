package dev.tocsin.query;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import org.jspecify.annotations.Nullable;

/// What of an alarm its names for people follow from. Few alarms differ in it, so that names can be
/// kept by it.
///
/// @param conditionKind `metric`, `event`, or null without a condition
/// @param idPrefix the object's id up to its first hyphen, which tells the product
public record NameSource(
    @Nullable String conditionKind,
    @Nullable String conditionName,
    @Nullable String conditionShowName,
    @Nullable String policyType,
    @Nullable String productName,
    @Nullable String namespace,
    @Nullable String idPrefix,
    @Nullable String region) {

  /// What the subject tells.
  public static NameSource of(Subject subject) {
    Condition condition = subject.condition();
    return new NameSource(
        kind(condition),
        condition == null ? null : condition.name(),
        condition == null ? null : condition.showName(),
        subject.policy().type(),
        condition instanceof Condition.Event event ? event.productName() : null,
        subject.object().namespace(),
        prefix(subject.object().id()),
        subject.object().region());
  }

  /// The part of an object's id that tells the product.
  public static @Nullable String prefix(@Nullable String objectId) {
    return objectId == null ? null : objectId.substring(0, objectId.indexOf('-') + 1);
  }

  /// A subject that tells this and nothing else, as its fields allow.
  public CloudObject object() {
    return new CloudObject(idPrefix, "", namespace, region, "{}");
  }

  /// The policy that tells this and nothing else.
  public Policy policy() {
    return new Policy(null, null, policyType, null, null);
  }

  /// The condition that tells this and nothing else.
  public @Nullable Condition condition() {
    if (conditionKind == null || conditionName == null || conditionShowName == null) {
      return null;
    }
    return conditionKind.equals("event")
        ? new Condition.Event(conditionName, conditionShowName, productName, null)
        : new Condition.Metric(conditionName, conditionShowName, null, null, null, null);
  }

  private static @Nullable String kind(@Nullable Condition condition) {
    return switch (condition) {
      case Condition.Metric _ -> "metric";
      case Condition.Event _ -> "event";
      case null -> null;
    };
  }
}
