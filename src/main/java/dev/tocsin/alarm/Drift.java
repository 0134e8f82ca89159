package dev.tocsin.alarm;

/// A place where an understood body differs from every body that was seen before: the sender has
/// changed, and nobody should learn of it from a lost alarm.
///
/// @param path the names from the outside in, such as `alarmPolicyInfo.conditions.newKey`; at most
///   200 characters
/// @param found the JSON type found there: `object`, `array`, `string`, `number` or `boolean`
public record Drift(String path, Kind kind, String found) {

  /// In what it differs.
  public enum Kind {
    /// A field that is not known. What it holds is in the stored body, and nowhere else.
    UNKNOWN_FIELD,
    /// A known field of a type that cannot be read as its value.
    CHANGED_TYPE
  }
}
