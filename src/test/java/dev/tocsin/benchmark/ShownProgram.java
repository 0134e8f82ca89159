package dev.tocsin.benchmark;

import dev.tocsin.app.Main;
import dev.tocsin.dashboard.Row;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// The whole program with its window in this JVM, and ten thousand alarms in its table.
///
/// @param receiver its callback URL
record ShownProgram(Scene scene, URI receiver) {

  static final int ALARMS = 10_000;

  /// Beyond any duration that a push told: each alarm was pushed once with a longer one.
  static final int MOST = 2 * ALARMS;

  /// @param bodies the first push of each alarm
  static ShownProgram start(Path data, IntFunction<byte[]> bodies)
      throws IOException, InterruptedException {
    Thread.ofPlatform()
        .name("program")
        .daemon()
        .start(() -> Main.main(new String[] {"--data", data.toString(), "--port", "0"}));
    ShownProgram program = new ShownProgram(ShownWindow.await(), receiver(data));
    program.fill(bodies);
    while (FxThread.call(() -> program.rows() < ALARMS)) {
      Thread.sleep(50);
    }
    return program;
  }

  private static URI receiver(Path data) throws IOException, InterruptedException {
    Path file = data.resolve("receiver.url");
    while (Files.notExists(file) || Files.size(file) == 0) {
      Thread.sleep(5);
    }
    return URI.create(Files.readString(file).strip());
  }

  private void fill(IntFunction<byte[]> bodies) throws IOException {
    try (Connection connection = new Connection(receiver.getPort(), receiver.getPath())) {
      for (int alarm = 0; alarm < ALARMS; alarm++) {
        connection.post(bodies.apply(alarm));
      }
    }
  }

  private int rows() {
    return scene.lookup(".alarm-table") == null ? 0 : table().getItems().size();
  }

  /// The table of the moment. JavaFX thread only.
  @SuppressWarnings("unchecked")
  TableView<Row> table() {
    return (TableView<Row>) scene.lookup(".alarm-table");
  }
}
