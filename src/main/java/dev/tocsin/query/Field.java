package dev.tocsin.query;

import org.jspecify.annotations.Nullable;

/// A text of the alarm that can be asked for by name; [AlarmTexts] says what belongs to it.
public enum Field {
  POLICY,
  POLICY_ID,
  NAMESPACE,
  PRODUCT,
  REGION,
  OBJECT,
  METRIC,
  EVENT,
  TYPE,
  /// What a person wrote last.
  NOTE,
  /// The session ids.
  ID;

  static @Nullable Field named(String folded) {
    return switch (folded) {
      case "policy" -> POLICY;
      case "policyid" -> POLICY_ID;
      case "ns", "namespace" -> NAMESPACE;
      case "product" -> PRODUCT;
      case "region" -> REGION;
      case "object" -> OBJECT;
      case "metric" -> METRIC;
      case "event" -> EVENT;
      case "type" -> TYPE;
      case "note" -> NOTE;
      case "id" -> ID;
      default -> null;
    };
  }
}
