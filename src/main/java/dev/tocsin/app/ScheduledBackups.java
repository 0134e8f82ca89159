package dev.tocsin.app;

import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.store.BackupFolder.Copy;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.DiskSpace;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes copies of the database as often as wanted. One thread makes them, any may ask.
///
/// What went wrong is said in the log once, and on the screen until one can be made again.
final class ScheduledBackups {

  private static final Duration RETRIED_AFTER = Duration.ofHours(1);

  /// As much as a clock may be set back without a copy counting as one of the future.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final System.Logger LOG = System.getLogger(ScheduledBackups.class.getName());

  private final Path database;
  private final DiskSpace.Gauge disk;
  private final InstantSource clock;
  private volatile Settings.Keeping settings;
  private volatile List<Copy> copies = List.of();
  private volatile boolean running;
  private volatile @Nullable String failure;
  private volatile @Nullable Instant failedAt;

  ScheduledBackups(
      Path database, Settings.Keeping settings, DiskSpace.Gauge disk, InstantSource clock) {
    this.database = database;
    this.settings = settings;
    this.disk = disk;
    this.clock = clock;
  }

  /// From now on, this is wanted.
  void use(Settings.Keeping newest) {
    if (!newest.equals(settings)) {
      settings = newest;
      failedAt = null;
    }
  }

  Storage.Backups state() {
    Settings.Keeping wanted = settings;
    List<Copy> there = copies;
    return new Storage.Backups(
        wanted.backups(),
        folder(wanted).path(),
        there.size(),
        there.stream().mapToLong(Copy::bytes).sum(),
        there.isEmpty() ? null : there.getFirst(),
        running,
        failure);
  }

  /// Makes a copy if it is time for one; false when that could not be done.
  boolean look() {
    Settings.Keeping wanted = settings;
    BackupFolder folder = folder(wanted);
    try {
      copies = folder.copies();
    } catch (IOException | RuntimeException unreadable) {
      // The same will be met, and told, when one is made.
      copies = List.of();
    }
    if (!wanted.backups()) {
      failure = null;
    }
    if (!wanted.backups() || !isDue(wanted) || !isRetried()) {
      return true;
    }
    try {
      make();
      return true;
    } catch (IOException | RuntimeException told) {
      return false;
    }
  }

  /// Makes a copy now, whatever is wanted.
  ///
  /// @throws IOException when it cannot be written
  /// @throws DatabaseProblem when the database cannot be read, or there is no room
  Copy make() throws IOException {
    Settings.Keeping wanted = settings;
    BackupFolder folder = folder(wanted);
    running = true;
    try {
      Copy made = folder.make(database, clock.instant(), wanted.backupsKept(), disk);
      copies = folder.copies();
      failure = null;
      failedAt = null;
      LOG.log(Level.INFO, "The database was copied to {0}", made.file());
      return made;
    } catch (IOException | RuntimeException e) {
      failed(e);
      throw e;
    } finally {
      running = false;
    }
  }

  private void failed(Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    if (!reason.equals(failure)) {
      LOG.log(Level.WARNING, "The database could not be copied: {0}", reason);
    }
    failure = reason;
    failedAt = clock.instant();
  }

  private boolean isDue(Settings.Keeping wanted) {
    Instant now = clock.instant();
    return copies.stream()
        .map(Copy::at)
        .noneMatch(
            at -> at.isAfter(now.minus(wanted.backupEvery())) && at.isBefore(now.plus(AHEAD)));
  }

  private boolean isRetried() {
    Instant failed = failedAt;
    Instant now = clock.instant();
    return failed == null || now.isBefore(failed) || !now.isBefore(failed.plus(RETRIED_AFTER));
  }

  private BackupFolder folder(Settings.Keeping wanted) {
    Path usual = database.resolveSibling("backups");
    String chosen = wanted.backupFolder();
    try {
      return new BackupFolder(
          chosen == null || chosen.isBlank() ? usual : usual.resolveSibling(chosen));
    } catch (InvalidPathException noPath) {
      return new BackupFolder(usual);
    }
  }
}
