package dev.tocsin.query;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads spans of time such as `90s`, `10m` or `1h30m`, and days.
final class SpanText {

  /// Each unit once, the largest first, so that no text can be longer than time itself.
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:(\\d{1,6})w)?(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

  private static final long[] SECONDS = {7 * 86_400, 86_400, 3_600, 60, 1};

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private SpanText() {}

  static @Nullable Duration duration(String folded) {
    Matcher span = SPAN.matcher(folded);
    if (folded.isEmpty() || !span.matches()) {
      return null;
    }
    long seconds = 0;
    for (int unit = 0; unit < SECONDS.length; unit++) {
      String number = span.group(unit + 1);
      seconds += number == null ? 0 : Long.parseLong(number) * SECONDS[unit];
    }
    return Duration.ofSeconds(seconds);
  }

  static When.@Nullable Day day(String folded) {
    return switch (folded) {
      case "today" -> new When.DaysAgo(0);
      case "yesterday" -> new When.DaysAgo(1);
      default -> date(folded);
    };
  }

  private static When.@Nullable Day date(String folded) {
    try {
      return DATE.matcher(folded).matches() ? new When.Date(LocalDate.parse(folded)) : null;
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }
}
