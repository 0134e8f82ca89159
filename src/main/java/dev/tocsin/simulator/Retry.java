package dev.tocsin.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Alarms whose pushes are made up to three times, as when the answer to the first was lost: the
/// very same body again, after a few other pushes.
final class Retry {

  private static final int ALARMS_AT_ONCE = 5;
  private static final int MOST_TRIES = 3;

  private Retry() {}

  static List<Push> pushes(Estate estate, int count, Instant now, RandomGenerator random) {
    List<Occurrence> alarms =
        Occurrence.past(estate, Math.ceilDiv(count, 2 * ALARMS_AT_ONCE) * ALARMS_AT_ONCE, now);
    var pushes = new ArrayList<Push>();
    for (int from = 0; from < alarms.size() && pushes.size() < count; from += ALARMS_AT_ONCE) {
      List<Occurrence> some = alarms.subList(from, from + ALARMS_AT_ONCE);
      addTries(pushes, some.stream().map(Occurrence::firing).toList(), random);
      addTries(pushes, some.stream().map(Occurrence::resolve).toList(), random);
    }
    return pushes.stream().limit(count).toList();
  }

  /// Each at least once; of those that are tried again, all wait for the others.
  private static void addTries(List<Push> pushes, List<Push> first, RandomGenerator random) {
    List<Push> tried = first;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      pushes.addAll(tried);
      tried = tried.stream().filter(_ -> random.nextBoolean()).toList();
    }
  }
}
