package dev.tocsin.app;

import dev.tocsin.store.DiskSpace;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks how much room is left, and how large the logs are. One thread looks, any may ask.
final class DiskWatch {

  private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());

  private final Path dataFolder;
  private final DiskSpace.Gauge gauge;
  private volatile @Nullable DiskSpace space;
  private volatile long logBytes;
  private boolean told;

  DiskWatch(Path dataFolder, DiskSpace.Gauge gauge) {
    this.dataFolder = dataFolder;
    this.gauge = gauge;
  }

  /// Null when the system does not tell.
  @Nullable DiskSpace space() {
    return space;
  }

  long logBytes() {
    return logBytes;
  }

  /// Asks the system; it is said in the log once when the disk becomes low.
  void look() {
    try {
      DiskSpace now = gauge.of(dataFolder);
      space = now;
      logBytes = size(dataFolder.resolve("logs"));
      if (now.isLow() && !told) {
        LOG.log(
            Level.WARNING, "Only {0} MB are left on the disk of the data folder", now.free() >> 20);
      }
      told = now.isLow();
    } catch (IOException unknown) {
      space = null;
      LOG.log(Level.DEBUG, "How much room there is is not known", unknown);
    }
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          bytes += file.toFile().length();
        }
      }
    }
    return bytes;
  }
}
