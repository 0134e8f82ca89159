package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;

/// One alarm as the table shows it: every text resolved in the language of the screen, untrusted
/// characters already made visible. Immutable; equal id means the same alarm.
///
/// @param policy the policy's label
/// @param product short name of the product, for the column
/// @param namespace lower case; as sent, else as the policy type tells; empty when unknown
/// @param object the object's label
/// @param condition the metric's or event's name for people
/// @param event true when the alarm is an event and has no value
/// @param value the newest value with its unit; empty when none was sent
/// @param threshold operator and threshold, such as `> 90`; empty when none was sent
/// @param region the region's name; empty for products without one
/// @param texts what queries look in
public record Row(
    Alarm alarm,
    RowState state,
    String policy,
    String product,
    String namespace,
    String object,
    String condition,
    boolean event,
    String value,
    String threshold,
    String region,
    RowTexts texts) {

  public long id() {
    return alarm.id();
  }

  public Level level() {
    return alarm.level();
  }

  public Instant firstOccurredAt() {
    return alarm.course().firstOccurredAt();
  }

  /// Live while firing, frozen when resolved.
  public Duration duration(Instant now) {
    return alarm.duration(now);
  }

  /// How many pushes told something about this occurrence.
  public int notifications() {
    return alarm.tally().notifications();
  }
}
