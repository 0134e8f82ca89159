package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What people's rules say about one alarm at one moment. Immutable.
///
/// @param level the level that counts
/// @param shelf null when the alarm is not on the shelf
/// @param view the first saved view that finds it and has a channel of its own; null when none does
public record Ruling(Level level, @Nullable Shelf shelf, @Nullable View view) {

  /// That it is on the shelf.
  ///
  /// @param rule the query of the rule that put it there; null for a shelving of its own
  public record Shelf(Instant until, @Nullable String rule) {}

  /// How loudly the alarms of a saved view are told.
  public record View(String name, Channel channel) {}

  /// Knows what people's rules say. Called on the thread of the notifier.
  @FunctionalInterface
  public interface Source {
    Ruling on(Alarm alarm, Instant now);
  }

  /// Where there are no rules: the level as sent, the alarm's own shelving.
  public static Ruling plain(Alarm alarm, Instant now) {
    Instant until = alarm.shelvedUntil(now);
    return new Ruling(alarm.level(), until == null ? null : new Shelf(until, null), null);
  }

  /// For what is no alarm.
  static Ruling of(Level level) {
    return new Ruling(level, null, null);
  }
}
