package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the receiver of a data folder listens now, told to other commands by a file that only its
/// owner may read.
final class RunningReceiver {

  private final Path file;

  RunningReceiver(Path dataFolder) {
    this.file = dataFolder.resolve("receiver.url");
  }

  /// @param certificate the fingerprint of the one that it shows; null for plain HTTP
  void announce(String callbackUrl, @Nullable String certificate) throws IOException {
    DataFolder.createPrivate(file);
    Files.writeString(file, certificate == null ? callbackUrl : callbackUrl + "\n" + certificate);
  }

  void withdraw() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Empty when none runs. A receiver that was killed leaves its last address behind.
  Optional<URI> find() throws IOException {
    return lines().findFirst().map(URI::create);
  }

  /// The fingerprint of its certificate; empty for plain HTTP.
  Optional<String> certificate() throws IOException {
    return lines().skip(1).findFirst();
  }

  private Stream<String> lines() throws IOException {
    return Files.exists(file) ? Files.readString(file).strip().lines() : Stream.empty();
  }
}
