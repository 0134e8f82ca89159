package dev.tocsin.query;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import org.jspecify.annotations.Nullable;

/// What of an alarm its names for people follow from; empty texts for what it has not. Few alarms
/// differ in it, so that names can be kept by it.
///
/// @param conditionKind `metric`, `event`, or empty without a condition
/// @param idPrefix the object's id up to its first hyphen, which tells the product
public record NameSource(
    String conditionKind,
    String conditionName,
    String policyType,
    String productName,
    String namespace,
    String idPrefix,
    String region) {

  /// What the subject tells.
  public static NameSource of(Subject subject) {
    Condition condition = subject.condition();
    String id = text(subject.object().id());
    return new NameSource(
        kind(condition),
        condition == null ? "" : condition.name(),
        text(subject.policy().type()),
        condition instanceof Condition.Event event ? text(event.productName()) : "",
        text(subject.object().namespace()),
        id.substring(0, id.indexOf('-') + 1),
        text(subject.object().region()));
  }

  /// An object that tells this and nothing else.
  public CloudObject object() {
    return new CloudObject(idPrefix, "", namespace, region, "{}");
  }

  /// A policy that tells this and nothing else.
  public Policy policy() {
    return new Policy(null, null, policyType, null, null);
  }

  /// A condition that tells this and nothing else.
  public @Nullable Condition condition() {
    return switch (conditionKind) {
      case "event" -> new Condition.Event(conditionName, conditionName, productName, null, false);
      case "metric" -> new Condition.Metric(conditionName, conditionName, null, null, null, null);
      default -> null;
    };
  }

  private static String kind(@Nullable Condition condition) {
    return switch (condition) {
      case Condition.Metric _ -> "metric";
      case Condition.Event _ -> "event";
      case null -> "";
    };
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
