package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room on the disk of a folder, in bytes, and what it is good for.
///
/// A share of the disk tells nothing: five percent of a large disk is room for years. So what
/// counts is how much can still be written.
///
/// @param free what this program may still write
/// @param total the size of the disk
public record DiskSpace(long free, long total) {

  private static final long LOW = 1L << 30;
  private static final long ALMOST_FULL = 100L << 20;

  /// Where the room left is learned from.
  @FunctionalInterface
  public interface Gauge {

    /// Asks the system, which may block on a disk that is far away.
    Gauge SYSTEM =
        path -> {
          var disk = Files.getFileStore(path);
          return new DiskSpace(disk.getUsableSpace(), disk.getTotalSpace());
        };

    /// Tells how much room there is now.
    ///
    /// @throws IOException when the system does not tell
    DiskSpace of(Path path) throws IOException;
  }

  /// A person should make room soon: less than a gigabyte is left.
  public boolean isLow() {
    return free < LOW;
  }

  /// Alarms may soon not be stored: less than 100 megabytes are left.
  public boolean isAlmostFull() {
    return free < ALMOST_FULL;
  }

  /// Whether so much more can be written without the disk being low afterwards.
  public boolean hasRoomBeside(long bytes) {
    return free - bytes >= LOW;
  }
}
