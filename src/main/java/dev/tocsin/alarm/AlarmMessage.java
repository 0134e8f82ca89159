package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One callback, understood.
///
/// @param phase what it reports: the alarm fires, or it is resolved
/// @param firstOccurredAt `firstOccurTime`; null when absent or unreadable
/// @param recoveredAt when it was resolved, as far as the callback tells; null while firing
/// @param asOf when the push itself says it was sent; null when it says its beginning, or nothing
/// @param lasted `durationTime`: how long it had lasted when this was sent; null when not sent
/// @param repetition how often the policy repeats its pushes; null when not told
/// @param sessionIds `sessionId` and `alertId`: for search only, never for pairing
public record AlarmMessage(
    Phase phase,
    AlarmKey key,
    Subject subject,
    @Nullable Instant firstOccurredAt,
    @Nullable Instant recoveredAt,
    @Nullable Instant asOf,
    @Nullable Duration lasted,
    @Nullable Repetition repetition,
    List<String> sessionIds) {

  private static final Duration LONGEST_REDELIVERY = Duration.ofMinutes(10);

  public AlarmMessage {
    sessionIds = List.copyOf(sessionIds);
  }

  /// The moment around which its occurrence is looked for: its beginning, else its end, else when
  /// it was sent; null when the message tells none of them.
  public @Nullable Instant pivot() {
    return firstOccurredAt != null ? firstOccurredAt : recoveredAt != null ? recoveredAt : asOf;
  }

  /// How long the same body counts as the sender's retry of one push and not as a repeat: ten
  /// minutes, or four fifths of a shorter repeat period.
  public Duration redeliveryWindow() {
    Duration period = repetition == null ? null : repetition.crediblePeriod();
    if (period == null) {
      return LONGEST_REDELIVERY;
    }
    Duration shorter = period.multipliedBy(4).dividedBy(5);
    return shorter.compareTo(LONGEST_REDELIVERY) < 0 ? shorter : LONGEST_REDELIVERY;
  }
}
