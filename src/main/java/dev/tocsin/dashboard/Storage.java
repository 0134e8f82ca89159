package dev.tocsin.dashboard;

import dev.tocsin.store.BackupFolder;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether what was received is kept safely.
///
/// @param disk the room on the disk of the data folder; null when the system does not tell
/// @param logBytes the size of the logs
/// @param damage what is wrong with the database, in English from SQLite; null when nothing is
///   known to be
/// @param checkedAt when all of it was looked through last; null when not since the start
/// @param loss what the database had before and has not any more; null when nothing is missed
public record Storage(
    @Nullable DiskSpace disk,
    long logBytes,
    Backups backups,
    @Nullable String damage,
    @Nullable Instant checkedAt,
    LastSeen.@Nullable Loss loss) {

  /// The copies that are made by themselves.
  ///
  /// @param wanted whether there are to be any
  /// @param number how many there are
  /// @param bytes what they take together
  /// @param newest null when there is none
  /// @param running one is being made
  /// @param failure why the last one could not be made, in English; null when it could
  public record Backups(
      boolean wanted,
      Path folder,
      int number,
      long bytes,
      BackupFolder.@Nullable Copy newest,
      boolean running,
      @Nullable String failure) {}
}
