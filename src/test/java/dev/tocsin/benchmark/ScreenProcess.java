package dev.tocsin.benchmark;

import dev.tocsin.benchmark.ScreenFigures.Delays;
import dev.tocsin.load.AlarmBody;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Scene;

/// A process with the whole program in it, and a sender that watches its table. Prints one line of
/// [ScreenFigures] for a hundred callbacks a second and one for a thousand.
public final class ScreenProcess {

  private static final int CALM_SECONDS = 5;
  private static final int CALM_RATE = 100;
  private static final int BUSY_SECONDS = 10;
  private static final int BUSY_RATE = 1_000;
  private static final int WARM_UP = 3 * BUSY_RATE;

  private final Scene scene;
  private final SteadySender sender;
  private final TableWatch watch;

  private ScreenProcess(ShownProgram program) {
    scene = program.scene();
    sender =
        new SteadySender(
            program.receiver().getPort(),
            program.receiver().getPath(),
            ShownProgram.ALARMS,
            ShownProgram.MOST);
    watch = FxThread.call(() -> new TableWatch(scene, program.table(), ShownProgram.MOST));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    ScreenProcess process =
        new ScreenProcess(
            ShownProgram.start(
                Path.of(arguments[0]),
                alarm -> AlarmBody.firing(ShownProgram.MOST + alarm, alarm, 0)));
    process.run(1, WARM_UP, BUSY_RATE);
    int calm = WARM_UP + 1;
    int busy = calm + CALM_SECONDS * CALM_RATE;
    System.out.println("result" + process.run(calm, busy, CALM_RATE).line());
    System.out.println(
        "result" + process.run(busy, busy + BUSY_SECONDS * BUSY_RATE, BUSY_RATE).line());
    Runtime.getRuntime().halt(0);
  }

  private ScreenFigures run(int from, int to, int rate) throws InterruptedException {
    try (FxThread fx = new FxThread()) {
      PulseWork work = FxThread.call(() -> new PulseWork(scene));
      sender.send(from, to, rate);
      double[] pulses = FxThread.call(work::end);
      double busy = fx.busy();
      double[] waits = fx.waits();
      watch.awaitLast();
      return new ScreenFigures(
          delays(from, to, sender.answeredAt),
          delays(from, to, watch.shownAt()),
          delays(from, to, watch.paintedAt()),
          Delays.of(waits),
          Delays.of(pulses),
          busy);
    }
  }

  /// The last ones may be unpainted still, as nothing came that would have moved the screen on.
  private Delays delays(int from, int to, long[] times) {
    return Delays.of(
        IntStream.range(from, to)
            .filter(n -> times[n] != 0)
            .mapToDouble(n -> (times[n] - sender.sentAt[n]) / 1e6)
            .toArray());
  }
}
