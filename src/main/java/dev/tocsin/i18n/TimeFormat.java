package dev.tocsin.i18n;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How durations and times are written for a person, in their language and zone. Immutable; any
/// thread.
///
/// Dates are year-month-day in both languages: nobody can mistake them, and they align in a column.
public final class TimeFormat {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;

  public TimeFormat(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /// In which a day begins.
  public ZoneId zone() {
    return zone;
  }

  /// Two units at most, such as `12 m 41 s`, `9 h 04 m`, `1 d 3 h`; a negative one counts as zero.
  public String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return texts.get("time.seconds", Long.toString(seconds));
    }
    if (seconds < 3_600) {
      return texts.get("time.minutes", Long.toString(seconds / 60), twoDigits(seconds % 60));
    }
    if (seconds < 86_400) {
      return texts.get("time.hours", Long.toString(seconds / 3_600), twoDigits(seconds / 60 % 60));
    }
    return texts.get(
        "time.days", Long.toString(seconds / 86_400), Long.toString(seconds / 3_600 % 24));
  }

  /// About how long, in one unit, such as `5 min`.
  public String rounded(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    long minutes = Math.round(seconds / 60.0);
    if (seconds < 60) {
      return texts.get("time.seconds", Long.toString(seconds));
    }
    return minutes < 120
        ? texts.get("time.wholeMinutes", Long.toString(minutes))
        : texts.get("time.wholeHours", Long.toString(Math.round(minutes / 60.0)));
  }

  /// How long ago, in the largest unit only, such as `12 s ago`.
  public String ago(Instant then, Instant now) {
    long seconds = Duration.between(then, now).toSeconds();
    if (seconds < 1) {
      return texts.get("time.now");
    }
    if (seconds < 60) {
      return texts.get("time.secondsAgo", Long.toString(seconds));
    }
    if (seconds < 3_600) {
      return texts.get("time.minutesAgo", Long.toString(seconds / 60));
    }
    if (seconds < 86_400) {
      return texts.get("time.hoursAgo", Long.toString(seconds / 3_600));
    }
    return texts.get("time.daysAgo", Long.toString(seconds / 86_400));
  }

  /// The time of day to the minute.
  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(zone));
  }

  /// The day of the week and of the month.
  public String day(Instant instant) {
    return DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd")
        .withLocale(texts.locale())
        .format(instant.atZone(zone));
  }

  /// As short as it can be told from `now`: the time of day, the day and time, or the date.
  public String brief(Instant instant, Instant now) {
    ZonedDateTime at = instant.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (at.toLocalDate().equals(today)) {
      return SECOND.format(at);
    }
    return (at.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(at);
  }

  /// As [#brief(Instant, Instant)], to the minute also today.
  public String briefMinute(Instant instant, Instant now) {
    boolean today = LocalDate.ofInstant(instant, zone).equals(LocalDate.ofInstant(now, zone));
    return today ? minute(instant) : brief(instant, now);
  }

  /// To the second; the date is left out today.
  public String full(Instant instant, Instant now) {
    ZonedDateTime at = instant.atZone(zone);
    return at.toLocalDate().equals(now.atZone(zone).toLocalDate())
        ? texts.get("time.today", SECOND.format(at))
        : exact(instant);
  }

  /// Date and time to the second, for a text that is read on another day.
  public String exact(Instant instant) {
    return EXACT.format(instant.atZone(zone));
  }

  /// The zone's offset such as `UTC+8`.
  public String offset(Instant now) {
    int seconds = zone.getRules().getOffset(now).getTotalSeconds();
    int hours = Math.abs(seconds) / 3_600;
    int minutes = Math.abs(seconds) / 60 % 60;
    return "UTC"
        + (seconds < 0 ? "-" : "+")
        + hours
        + (minutes == 0 ? "" : ":" + twoDigits(minutes));
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
