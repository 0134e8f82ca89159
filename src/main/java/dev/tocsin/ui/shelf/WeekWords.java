package dev.tocsin.ui.shelf;

import dev.tocsin.settings.WeeklyHours;
import dev.tocsin.ui.control.ViewContext;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The hours of a week in words.
public final class WeekWords {

  /// How the clock is written.
  public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private WeekWords() {}

  /// Such as "Mon, Tue 02:00–04:00".
  public static String of(ViewContext context, @Nullable WeeklyHours hours) {
    if (hours == null) {
      return "";
    }
    String days =
        hours.days().size() == DayOfWeek.values().length
            ? context.text("shelf.everyDay")
            : hours.days().stream()
                .sorted()
                .map(day -> day(context, day))
                .collect(Collectors.joining(", "));
    return context.text("shelf.weekly", days, TIME.format(hours.from()), TIME.format(hours.to()));
  }

  /// The short name of a day.
  public static String day(ViewContext context, DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, context.texts().locale());
  }
}
