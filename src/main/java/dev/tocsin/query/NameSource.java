package dev.tocsin.query;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import org.jspecify.annotations.Nullable;

/// What of an alarm its names for people follow from; empty texts for what it has not.
///
/// @param conditionKind `metric`, `event`, or empty without a condition
public record NameSource(
    String conditionKind,
    String conditionName,
    String policyType,
    String productName,
    String namespace,
    String region,
    String objectId,
    String objectName) {

  /// Stands between the parts where they are written as one text, so that none of them has it.
  public static final char SEPARATOR = '\u001f';

  /// What the subject tells.
  public static NameSource of(Subject subject) {
    Condition condition = subject.condition();
    return new NameSource(
        kind(condition),
        condition == null ? "" : text(condition.name()),
        text(subject.policy().type()),
        condition instanceof Condition.Event event ? text(event.productName()) : "",
        text(subject.object().namespace()),
        text(subject.object().region()),
        text(subject.object().id()),
        text(subject.object().name()));
  }

  /// The same without what is the object's alone: of its id only that up to the first hyphen, which
  /// tells the product. Few alarms differ in this, so that names can be kept by it.
  public NameSource ofKind() {
    return new NameSource(
        conditionKind,
        conditionName,
        policyType,
        productName,
        namespace,
        region,
        objectId.substring(0, objectId.indexOf('-') + 1),
        "");
  }

  /// An object that tells this and nothing else.
  public CloudObject object() {
    return new CloudObject(
        objectId.isEmpty() ? null : objectId, objectName, namespace, region, "{}");
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
    return sent == null ? "" : sent.replace(SEPARATOR, ' ');
  }
}
