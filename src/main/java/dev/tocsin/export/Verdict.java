package dev.tocsin.export;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What counts about an alarm after what people have set, so that an answer agrees with the
/// question: a query asks for just these. Immutable.
///
/// @param shelvedUntil when the last shelving ends that holds now, its own or by a rule; null when
///   it is on no shelf
public record Verdict(Level level, From levelFrom, @Nullable Instant shelvedUntil) {

  /// What decided the level.
  public enum From {
    /// The alarm said it.
    ALARM,
    /// A person's rule.
    RULE,
    /// The level of all alarms about which nothing else is known.
    DEFAULT
  }

  /// Knows what people have set. Any thread.
  @FunctionalInterface
  public interface Source {
    Verdict on(Alarm alarm, Instant now);
  }

  /// Where nobody has set anything.
  public static Verdict plain(Alarm alarm, Instant now) {
    return new Verdict(
        alarm.level(),
        alarm.level() == Level.UNGRADED ? From.DEFAULT : From.ALARM,
        alarm.shelvedUntil(now));
  }
}
