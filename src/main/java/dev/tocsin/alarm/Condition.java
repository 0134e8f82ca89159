package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What must hold for the alarm to fire (`conditions`): a metric against a threshold, or an event.
public sealed interface Condition {

  /// The stable name, part of the alarm's identity; empty when the callback had none.
  String name();

  /// The name for people as sent, else the stable name.
  String showName();

  /// A metric alarm. Operator, threshold, value and unit are texts as sent, and absent as a group
  /// for metrics without a threshold.
  record Metric(
      String name,
      String showName,
      @Nullable String operator,
      @Nullable String threshold,
      @Nullable String value,
      @Nullable String unit)
      implements Condition {}

  /// An event alarm.
  ///
  /// @param productName the short product code such as `cvm`
  /// @param productShowName the product's name for people
  /// @param stateless whether the push said that the event has no state, so that no resolve follows
  record Event(
      String name,
      String showName,
      @Nullable String productName,
      @Nullable String productShowName,
      boolean stateless)
      implements Condition {}
}
