package dev.tocsin.hostile;

import dev.tocsin.server.ReceiverLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Plays rounds of a thousand odd requests each, ever other ones, against one receiver with its
/// usual limits. Prints a line a round; exits with 1 when a request was neither answered nor closed
/// in time, when anything was lost, doubled or smuggled, or when the receiver was not as before.
public final class HostileRounds {

  private static final int REQUESTS = 1_000;

  /// What a connection may last by the limits together: headers, body, answer, what lingers, and a
  /// quiet end.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private HostileRounds() {}

  /// Runs as many rounds as the first argument says, 5 without one; the second is the first seed.
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    long first =
        arguments.length < 2
            ? RandomGenerator.getDefault().nextInt(1_000_000)
            : Long.parseLong(arguments[1]);
    Path folder = Files.createTempDirectory("tocsin-hostile");
    System.out.println("Data folder: " + folder);
    boolean sound = true;
    try (RealReceiver receiver = new RealReceiver(folder, ReceiverLimits.STANDARD)) {
      for (int round = 0; round < rounds && sound; round++) {
        sound = round(receiver, first + round, 1 + (long) round * REQUESTS);
      }
    }
    System.exit(sound ? 0 : 1);
  }

  private static boolean round(RealReceiver receiver, long seed, long number) throws Exception {
    HostileRound round = new HostileRound(receiver, LONGEST).play(seed, number, REQUESTS);
    List<String> faults = new ArrayList<>(round.faults());
    faults.addAll(new Afterwards(receiver, 1_000_000 + number).faults());
    System.out.printf(
        "Seed %d: %,d requests, %,d callbacks acknowledged, %,d closed without a word, the longest"
            + " connection %.1f s. %s%n",
        seed,
        REQUESTS,
        round.acknowledged(),
        round.unanswered(),
        round.longest().toMillis() / 1000.0,
        faults.isEmpty() ? "All as it must be." : faults.size() + " faults:");
    faults.forEach(System.out::println);
    return faults.isEmpty();
  }
}
