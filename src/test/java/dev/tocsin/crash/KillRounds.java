package dev.tocsin.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/// Kills a receiver under load again and again and looks whether its data folder still holds
/// everything that it had acknowledged. Prints a line a round; exits with 1 when anything was lost
/// or doubled.
///
/// A kill leaves to the system what was handed to it: this shows that nothing is answered before it
/// is committed and that a restart folds what was not yet judged, not that commits are synced.
public final class KillRounds {

  private static final Duration EARLIEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofSeconds(3);
  private static final Duration AFTERWARDS = Duration.ofMillis(500);

  private KillRounds() {}

  /// Runs as many rounds as the argument says; 5 without one.
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int rounds = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("tocsin-crash");
    System.out.println("Data folder: " + folder);
    Random random = new Random();
    Onslaught onslaught = new Onslaught(folder);
    boolean sound = true;
    for (int round = 1; round <= rounds && sound; round++) {
      Duration killAfter =
          Duration.ofMillis(random.nextLong(EARLIEST.toMillis(), LATEST.toMillis()));
      onslaught.round(() -> Thread.sleep(killAfter), () -> Thread.sleep(AFTERWARDS));
      Verdict verdict = Verdict.of(folder, onslaught.posters());
      sound = verdict.isSound();
      System.out.printf(
          "Round %d: killed after %,d ms. %s%n", round, killAfter.toMillis(), verdict.sentence());
    }
    System.exit(sound ? 0 : 1);
  }
}
