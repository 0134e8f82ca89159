package dev.tocsin.callback;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads durations, which callbacks send as seconds.
final class Seconds {

  private static final Duration LONGEST = Duration.ofDays(10 * 365);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

  private Seconds() {}

  /// Null for nothing, for `0`, for what is no whole number, and for what no alarm can have lasted.
  static @Nullable Duration of(@Nullable String text) {
    if (text == null || !WHOLE_NUMBER.matcher(text).matches()) {
      return null;
    }
    long seconds = Long.parseLong(text);
    return seconds == 0 || seconds > LONGEST.toSeconds() ? null : Duration.ofSeconds(seconds);
  }
}
