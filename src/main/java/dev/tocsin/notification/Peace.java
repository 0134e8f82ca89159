package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the desktop is to be left in peace at one moment. Immutable.
///
/// @param mutedUntil null when nobody muted it
/// @param quietHours null when there are none now
/// @param holdsSerious whether quiet hours hold back serious alarms too
record Peace(
    @Nullable Instant mutedUntil, WeeklyHours.@Nullable Span quietHours, boolean holdsSerious) {

  static final Peace NONE = new Peace(null, null, false);

  static Peace at(Instant now, ZoneId zone, Attention attention) {
    return new Peace(
        attention.isMuted(now) ? attention.mutedUntil() : null,
        attention.quiet(now, zone).orElse(null),
        attention.quietHours() != null && attention.quietHours().holdsSerious());
  }

  boolean holds() {
    return mutedUntil != null || quietHours != null;
  }

  /// What holds back something of this level; empty when nothing does.
  Optional<Reason> against(Level level) {
    if (mutedUntil != null) {
      return Optional.of(new Reason.Muted(mutedUntil));
    }
    return quietHours == null || (level == Level.SERIOUS && !holdsSerious)
        ? Optional.empty()
        : Optional.of(new Reason.QuietHours(quietHours.until()));
  }
}
