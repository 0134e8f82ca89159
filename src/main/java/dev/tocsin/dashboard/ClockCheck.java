package dev.tocsin.dashboard;

import dev.tocsin.store.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the times of the cloud and of this machine fit together, as far as the newest alarms
/// tell: their first push comes seconds after the moment at which it says that they began.
///
/// @param delay the middle one of those looked at; for [Verdict#OTHER_ZONE] in whole half hours
/// @param alarms how many were looked at
/// @param asOf when the newest of them came; null when there are none
public record ClockCheck(Verdict verdict, Duration delay, int alarms, @Nullable Instant asOf) {

  /// What the delays mean.
  public enum Verdict {
    /// There is nothing to compare with.
    UNKNOWN,
    FITS,
    /// They are whole or half hours off: their times are of another zone than they are read in.
    OTHER_ZONE,
    /// They come before they were sent: this machine's clock is behind.
    CLOCK_BEHIND,
    /// This machine's clock is ahead, or the delivery is slow.
    LATE
  }

  /// Times are told in seconds, and clocks differ a little.
  private static final Duration EARLIEST = Duration.ofSeconds(-30);

  /// Ninety seconds were seen from live traffic.
  private static final Duration LATEST = Duration.ofMinutes(5);

  /// Nothing to compare with yet.
  public static final ClockCheck NONE = new ClockCheck(Verdict.UNKNOWN, Duration.ZERO, 0, null);

  /// @param arrivals newest first
  static ClockCheck of(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return NONE;
    }
    Duration middle =
        arrivals.stream().map(Arrival::delay).sorted().toList().get((arrivals.size() - 1) / 2);
    Duration shift = ZoneHint.shift(middle).orElse(null);
    Verdict verdict =
        shift != null
            ? Verdict.OTHER_ZONE
            : middle.compareTo(EARLIEST) < 0
                ? Verdict.CLOCK_BEHIND
                : middle.compareTo(LATEST) > 0 ? Verdict.LATE : Verdict.FITS;
    return new ClockCheck(
        verdict, shift != null ? shift : middle, arrivals.size(), arrivals.getFirst().receivedAt());
  }
}
