package dev.tocsin.notification;

import dev.tocsin.settings.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lets the notices of one slot through once a second; of those in between the last one comes
/// afterwards, as loudly as the loudest. Owned by [Notifier].
final class SlotPace {

  record Told(Notice notice, Reason reason) {}

  private static final Duration PACE = Duration.ofSeconds(1);

  private final Map<String, Instant> lastAt = new LinkedHashMap<>();
  private final Map<String, Told> waiting = new LinkedHashMap<>();

  /// Takes a notice.
  ///
  /// @return what is to be shown now
  List<Told> take(Told told, Instant now) {
    waiting.merge(told.notice().slot(), told, SlotPace::louder);
    return due(now);
  }

  /// What has waited long enough.
  List<Told> due(Instant now) {
    lastAt.values().removeIf(at -> Duration.between(at, now).abs().compareTo(PACE) >= 0);
    List<Told> due =
        new ArrayList<>(
            waiting.values().stream()
                .filter(told -> !lastAt.containsKey(told.notice().slot()))
                .toList());
    for (Told told : due) {
      waiting.remove(told.notice().slot());
      lastAt.put(told.notice().slot(), now);
    }
    return due;
  }

  /// What is withdrawn need no longer wait.
  void forget(String slot) {
    waiting.remove(slot);
  }

  private static Told louder(Told earlier, Told newer) {
    Channel loudest = Channel.louder(earlier.notice().channel(), newer.notice().channel());
    return new Told(newer.notice().with(loudest), newer.reason());
  }
}
