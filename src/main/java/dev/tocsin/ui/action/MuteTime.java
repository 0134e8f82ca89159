package dev.tocsin.ui.action;

import dev.tocsin.settings.Attention;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// For how long notifications can be muted.
public enum MuteTime {
  QUARTER,
  HOUR,
  FOUR_HOURS,
  /// Until the next eight in the morning.
  MORNING,
  UNTIL_UNMUTED;

  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  /// When a mute that begins now ends.
  public Instant until(Instant now, ZoneId zone) {
    return switch (this) {
      case QUARTER -> now.plus(Duration.ofMinutes(15));
      case HOUR -> now.plus(Duration.ofHours(1));
      case FOUR_HOURS -> now.plus(Duration.ofHours(4));
      case MORNING -> morning(now.atZone(zone));
      case UNTIL_UNMUTED -> Attention.UNTIL_UNMUTED;
    };
  }

  private static Instant morning(ZonedDateTime now) {
    ZonedDateTime today = now.with(EIGHT);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }

  /// The key of what it is called.
  public String words() {
    return switch (this) {
      case QUARTER -> "mute.quarter";
      case HOUR -> "mute.hour";
      case FOUR_HOURS -> "mute.fourHours";
      case MORNING -> "mute.morning";
      case UNTIL_UNMUTED -> "mute.forever";
    };
  }

  /// Until when a mute lasts, such as "until 14:00".
  public static String words(ViewContext context, Instant until) {
    if (until.equals(Attention.UNTIL_UNMUTED)) {
      return context.text("mute.isForever");
    }
    boolean soon = Duration.between(context.now(), until).compareTo(Duration.ofHours(20)) < 0;
    return context.text(
        "mute.until",
        soon ? context.times().minute(until) : context.times().brief(until, context.now()));
  }
}
