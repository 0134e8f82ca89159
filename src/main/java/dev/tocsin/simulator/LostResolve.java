package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Alarms whose resolve never arrives. Of every two, one fires anew some time later, which tells
/// that its first occurrence was over, and is then resolved; the other seems to fire for ever.
final class LostResolve {

  private static final Duration UNTIL_IT_FIRES_ANEW = Duration.ofMinutes(50);
  private static final int PUSHES_OF_TWO = 4;

  private LostResolve() {}

  static List<Push> pushes(Estate estate, int count, Instant now) {
    int pairs = Math.ceilDiv(count, PUSHES_OF_TWO);
    List<Occurrence> alarms = Occurrence.past(estate, 2 * pairs, now);
    var pushes = new ArrayList<Push>(pairs * PUSHES_OF_TWO);
    for (int i = 0; i < alarms.size(); i += 2) {
      Occurrence again = alarms.get(i);
      Instant before = again.firstOccurred().minus(UNTIL_IT_FIRES_ANEW);
      pushes.add(again.at(before, again.lasted()).firing());
      pushes.add(alarms.get(i + 1).firing());
      pushes.add(again.firing());
      pushes.add(again.resolve());
    }
    return pushes.stream().limit(count).toList();
  }
}
