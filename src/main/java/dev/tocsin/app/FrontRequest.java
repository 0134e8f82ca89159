package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How a second start brings the window of the first to the front: it leaves a file in the data
/// folder, which the first looks for. Whoever can write there may ask. Owns the thread
/// `tocsin-front`.
final class FrontRequest implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Beat beat = new Beat("tocsin-front");
  private final Path file;
  private final Runnable toFront;

  /// @param toFront brings the window to the front; returns at once
  FrontRequest(Path dataFolder, Runnable toFront) throws IOException {
    this.file = file(dataFolder);
    this.toFront = toFront;
    Files.deleteIfExists(file);
    beat.every(PAUSE, PAUSE, this::look);
  }

  /// Asks whoever holds this folder.
  static void make(Path dataFolder) throws IOException {
    DataFolder.createPrivate(file(dataFolder));
  }

  private static Path file(Path dataFolder) {
    return dataFolder.resolve("tocsin.front");
  }

  private void look() throws IOException {
    if (Files.deleteIfExists(file)) {
      toFront.run();
    }
  }

  @Override
  public void close() {
    beat.close();
  }
}
