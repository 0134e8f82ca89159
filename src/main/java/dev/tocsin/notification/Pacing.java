package dev.tocsin.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sees to it that the desktop is not flooded. Owned by [Notifier].
///
/// More than three in ten seconds are a storm: one notice that counts on, until ten seconds pass
/// without any. In no minute do alarms take more than three places on the desktop, so that what
/// comes when all are taken is counted too, and a storm that returns within the minute goes on.
final class Pacing {

  static final int MOST_PLACES = 3;
  private static final int MOST_AT_ONCE = 3;
  private static final Duration CALM = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Deque<Interruption> singles = new ArrayDeque<>();
  private final Map<String, Instant> places = new LinkedHashMap<>();
  private @Nullable Storm storm;

  /// Takes what is to be told now.
  ///
  /// @return the storm in which it was counted; empty when each may stand for itself
  Optional<Storm> take(List<Interruption> due, Instant now) {
    forget(now);
    if (!isStorm(due, now)) {
      singles.addAll(due);
      due.forEach(one -> occupy(one.slot(), now));
      return Optional.empty();
    }
    if (storm == null) {
      storm = new Storm(singles.isEmpty() ? free(due) : singles.getLast().slot(), now);
      singles.forEach(storm::add);
      singles.clear();
    }
    due.forEach(storm::add);
    occupy(storm.slot(), now);
    return Optional.of(storm);
  }

  /// The place of another when there is no room.
  private String free(List<Interruption> due) {
    return places.size() < MOST_PLACES
        ? due.getFirst().slot()
        : List.copyOf(places.keySet()).getLast();
  }

  private boolean isStorm(List<Interruption> due, Instant now) {
    if (storm != null && isWithin(CALM, storm.lastAt(), now)) {
      return true;
    }
    long lately = singles.stream().filter(one -> isWithin(CALM, one.at(), now)).count();
    Set<String> taken = new HashSet<>(places.keySet());
    due.forEach(one -> taken.add(one.slot()));
    return lately + due.size() > MOST_AT_ONCE || taken.size() > MOST_PLACES;
  }

  private void occupy(String slot, Instant now) {
    places.remove(slot);
    places.put(slot, now);
  }

  private void forget(Instant now) {
    singles.removeIf(one -> !isWithin(MINUTE, one.at(), now));
    places.values().removeIf(at -> !isWithin(MINUTE, at, now));
    storm = storm != null && isWithin(MINUTE, storm.lastAt(), now) ? storm : null;
  }

  /// A clock that was set back ends the time too, or it would last until the clock catches up.
  private static boolean isWithin(Duration time, Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(time) < 0;
  }
}
