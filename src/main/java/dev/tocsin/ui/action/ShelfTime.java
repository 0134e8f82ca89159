package dev.tocsin.ui.action;

import dev.tocsin.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How long something stays on the shelf: the usual lengths, and a time that a person writes.
public final class ShelfTime {

  /// What is offered.
  public static final List<Duration> USUAL =
      List.of(
          Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm", Locale.ROOT);

  private ShelfTime() {}

  /// One of the usual lengths in its own unit, such as `15 min` or `1 h`.
  static String words(Texts texts, Duration length) {
    return length.compareTo(Duration.ofHours(1)) < 0
        ? texts.get("time.wholeMinutes", Long.toString(length.toMinutes()))
        : texts.get("time.wholeHours", Long.toString(length.toHours()));
  }

  /// Reads `18:30`, the next time that the clock shows it, or `2026-11-24 18:30`; empty for
  /// anything else and for what is past.
  public static Optional<Instant> read(String text, Instant now, ZoneId zone) {
    String written = text.strip();
    try {
      LocalDateTime at =
          written.contains("-")
              ? LocalDateTime.parse(written, DAY_AND_TIME)
              : next(LocalTime.parse(written, TIME), LocalDateTime.ofInstant(now, zone));
      Instant until = at.atZone(zone).toInstant();
      return until.isAfter(now) ? Optional.of(until) : Optional.empty();
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  private static LocalDateTime next(LocalTime time, LocalDateTime now) {
    LocalDateTime today = now.toLocalDate().atTime(time);
    return today.isAfter(now) ? today : today.plusDays(1);
  }
}
