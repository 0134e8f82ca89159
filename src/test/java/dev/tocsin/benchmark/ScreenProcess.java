package dev.tocsin.benchmark;

import dev.tocsin.app.Main;
import dev.tocsin.benchmark.ScreenFigures.Delays;
import dev.tocsin.dashboard.Row;
import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// A process with the whole program in it, and a sender that watches its table. Prints one line of
/// [ScreenFigures] for a hundred callbacks a second and one for a thousand.
public final class ScreenProcess {

  private static final int ALARMS = 10_000;
  private static final int CALM_SECONDS = 5;
  private static final int CALM_RATE = 100;
  private static final int BUSY_SECONDS = 10;
  private static final int BUSY_RATE = 1_000;
  private static final int WARM_UP = 3 * BUSY_RATE;
  private static final int MOST = 2 * ALARMS;

  private final SteadySender sender;
  private final TableWatch watch;

  private ScreenProcess(SteadySender sender, TableWatch watch) {
    this.sender = sender;
    this.watch = watch;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Path.of(arguments[0]);
    Thread.ofPlatform()
        .name("program")
        .daemon()
        .start(() -> Main.main(new String[] {"--data", data.toString(), "--port", "0"}));
    Scene scene = ShownWindow.await();
    URI receiver = receiver(data);
    SteadySender sender = new SteadySender(receiver.getPort(), receiver.getPath(), ALARMS, MOST);
    fill(receiver);
    TableView<Row> table = table(scene);
    ScreenProcess process =
        new ScreenProcess(sender, FxThread.call(() -> new TableWatch(scene, table, MOST)));
    process.run(1, WARM_UP, BUSY_RATE);
    int calm = WARM_UP + 1;
    int busy = calm + CALM_SECONDS * CALM_RATE;
    System.out.println("result" + process.run(calm, busy, CALM_RATE).line());
    System.out.println(
        "result" + process.run(busy, busy + BUSY_SECONDS * BUSY_RATE, BUSY_RATE).line());
    Runtime.getRuntime().halt(0);
  }

  /// All alarms once.
  private static void fill(URI receiver) throws IOException {
    try (Connection connection = new Connection(receiver.getPort(), receiver.getPath())) {
      for (int alarm = 0; alarm < ALARMS; alarm++) {
        connection.post(AlarmBody.firing(MOST + alarm, alarm, 0));
      }
    }
  }

  private static URI receiver(Path data) throws IOException, InterruptedException {
    Path file = data.resolve("receiver.url");
    while (Files.notExists(file) || Files.size(file) == 0) {
      Thread.sleep(5);
    }
    return URI.create(Files.readString(file).strip());
  }

  @SuppressWarnings("unchecked")
  private static TableView<Row> table(Scene scene) throws InterruptedException {
    while (true) {
      TableView<Row> table =
          FxThread.call(() -> (TableView<Row>) scene.getRoot().lookup(".alarm-table"));
      if (table != null && FxThread.call(() -> table.getItems().size()) >= ALARMS) {
        return table;
      }
      Thread.sleep(50);
    }
  }

  private ScreenFigures run(int from, int to, int rate) throws InterruptedException {
    try (FxThread fx = new FxThread()) {
      sender.send(from, to, rate);
      double busy = fx.busy();
      double[] waits = fx.waits();
      watch.awaitLast();
      return new ScreenFigures(
          delays(from, to, sender.answeredAt),
          delays(from, to, watch.shownAt()),
          delays(from, to, watch.paintedAt()),
          Delays.of(waits),
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
