package dev.tocsin.powercut;

import dev.tocsin.powercut.Replay.Result;
import dev.tocsin.powercut.Replay.Syncing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Records a receiver under load, cuts the power at many moments of it, and looks whether its
/// database still holds everything that it had acknowledged. Prints a line a cut; exits with 1 when
/// anything was lost or doubled.
///
/// The same is done as if it synced less often (`synchronous=NORMAL`): unless that loses something,
/// the cuts say nothing.
public final class PowerCuts {

  private static final int PUSHES = 6_000;

  private PowerCuts() {}

  /// Cuts as often as the first argument says, 20 times without one; the second is the seed.
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
    long seed = arguments.length < 2 ? System.nanoTime() % 1_000_000 : Long.parseLong(arguments[1]);
    if (!Recording.isPossible()) {
      System.out.println(
          "This needs strace (apt-get install strace), and to be allowed to trace processes.");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("tocsin-powercut");
    System.out.printf("Folder: %s, seed %d%n", folder, seed);
    Recording recording = Recording.of(folder, PUSHES);
    System.out.printf("Recorded %,d bytes of system calls%n", Files.size(recording.trace()));
    Replay replay = new Replay(recording, folder.resolve("image"), new Random(seed));
    List<Result> cuts = replay.cuts(rounds, Syncing.AS_RECORDED);
    cuts.forEach(PowerCuts::print);
    boolean sound = cuts.stream().allMatch(result -> result.cut().isSound());
    List<Result> weaker = replay.cuts(rounds, Syncing.NORMAL);
    int lost = weaker.stream().mapToInt(result -> result.cut().lost()).sum();
    int acknowledged = weaker.stream().mapToInt(result -> result.cut().acknowledged()).sum();
    System.out.printf(
        "With synchronous=NORMAL: %d of %d cuts lose something, %.1f %% of all that was"
            + " acknowledged.%n",
        weaker.stream().filter(result -> result.cut().lost() > 0).count(),
        weaker.size(),
        100.0 * lost / Math.max(1, acknowledged));
    System.out.println(
        sound && lost > 0
            ? "Nothing acknowledged is lost or doubled."
            : sound ? "These cuts say nothing: they would not see a loss." : "NOT SOUND.");
    if (sound) {
      // It is as large as hundreds of megabytes, and says nothing any more.
      Files.delete(recording.trace());
    }
    System.exit(sound && lost > 0 ? 0 : 1);
  }

  private static void print(Result result) {
    System.out.printf(
        "Cut at %,d, unsynced %d, lost of it %s. %s%n",
        result.at(), result.unsynced(), result.loss(), result.cut());
  }
}
