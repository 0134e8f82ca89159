package dev.tocsin.tray;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// For how long a person wants to hear nothing, as the menu offers it.
public enum Mute {
  QUARTER_HOUR,
  HOUR,
  FOUR_HOURS,
  /// Until eight o'clock, today or tomorrow.
  UNTIL_MORNING,
  /// Until the person takes it back.
  UNTIL_UNMUTED;

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /// When it ends; [Instant#MAX] for never by itself.
  public Instant until(Instant now, ZoneId zone) {
    return switch (this) {
      case QUARTER_HOUR -> now.plus(Duration.ofMinutes(15));
      case HOUR -> now.plus(Duration.ofHours(1));
      case FOUR_HOURS -> now.plus(Duration.ofHours(4));
      case UNTIL_MORNING -> nextMorning(now.atZone(zone));
      case UNTIL_UNMUTED -> Instant.MAX;
    };
  }

  private static Instant nextMorning(ZonedDateTime now) {
    ZonedDateTime today = now.toLocalDate().atTime(MORNING).atZone(now.getZone());
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }
}
