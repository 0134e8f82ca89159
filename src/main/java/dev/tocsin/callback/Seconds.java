package dev.tocsin.callback;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads durations, which callbacks send as seconds, and texts of people with units: `90`, `90.0`,
/// `1h5m`, `5分钟`.
final class Seconds {

  private static final Duration LONGEST = Duration.ofDays(10 * 365);
  private static final int LONGEST_TEXT = 40;
  private static final int MOST_DIGITS = 18;
  private static final Pattern WITH_UNITS =
      Pattern.compile(
          "(?:(\\d{1,6}) ?(?:d|days?|天) ?)?(?:(\\d{1,6}) ?(?:h|hours?|小时) ?)?"
              + "(?:(\\d{1,6}) ?(?:m|min|minutes?|分钟?) ?)?(?:(\\d{1,9}) ?(?:s|sec|seconds?|秒))?",
          Pattern.CASE_INSENSITIVE);
  private static final int[] UNITS = {86_400, 3_600, 60, 1};

  private Seconds() {}

  /// Null for nothing, for `0`, for what is no duration, and for what no alarm can have lasted.
  static @Nullable Duration of(@Nullable String text) {
    if (text == null || text.length() > LONGEST_TEXT) {
      return null;
    }
    long seconds = seconds(text);
    return seconds == 0 || seconds > LONGEST.toSeconds() ? null : Duration.ofSeconds(seconds);
  }

  private static long seconds(String text) {
    int digits = digits(text, 0);
    if (digits > 0 && digits <= MOST_DIGITS && isFraction(text, digits)) {
      return Long.parseLong(text, 0, digits, 10);
    }
    Matcher units = WITH_UNITS.matcher(text);
    long seconds = 0;
    if (units.matches()) {
      for (int i = 0; i < UNITS.length; i++) {
        String count = units.group(i + 1);
        seconds += count == null ? 0 : Long.parseLong(count) * UNITS[i];
      }
    }
    return seconds;
  }

  /// Whether nothing follows, or a point and digits, which do not count.
  private static boolean isFraction(String text, int from) {
    return from == text.length()
        || (text.charAt(from) == '.' && digits(text, from + 1) == text.length());
  }

  /// Where the digits end that begin there.
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
