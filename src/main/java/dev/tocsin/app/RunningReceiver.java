package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the receiver of a data folder listens now, told to other commands by a file that only its
/// owner may read.
final class RunningReceiver {

  private final Path file;

  RunningReceiver(Path dataFolder) {
    this.file = dataFolder.resolve("receiver.url");
  }

  void announce(String callbackUrl) throws IOException {
    DataFolder.createPrivate(file);
    Files.writeString(file, callbackUrl);
  }

  void withdraw() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Empty when none runs. A receiver that was killed leaves its last address behind.
  Optional<URI> find() throws IOException {
    return Files.exists(file)
        ? Optional.of(URI.create(Files.readString(file).strip()))
        : Optional.empty();
  }
}
