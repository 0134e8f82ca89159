package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import org.jspecify.annotations.Nullable;

/// How severe an alarm is taken to be, and why.
///
/// @param rule the query of the rule that decided, as it was written; null for all else
public record Grade(Level level, From from, @Nullable String rule) {

  /// What decided.
  public enum From {
    /// The callback's `alarmLevel`.
    SENT,
    /// A person's rule.
    RULE,
    /// The level that a person has set for all others.
    DEFAULT,
    /// Nothing: no level was sent, and nobody has set one.
    NOTHING
  }

  /// As it was sent.
  static Grade sent(Level level) {
    return new Grade(level, level == Level.UNGRADED ? From.NOTHING : From.SENT, null);
  }
}
