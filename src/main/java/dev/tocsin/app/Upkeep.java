package dev.tocsin.app;

import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.BackupFolder.Copy;
import dev.tocsin.store.DataFolder;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks after what is kept: room on the disk, copies, damage, and what is old enough to go. Owns
/// the threads `tocsin-disk` (which a disk far away may hold up), `tocsin-backup` (copies and
/// checks, one after the other: both read everything) and `tocsin-retention`. None of them is the
/// writer's.
final class Upkeep implements AutoCloseable {

  /// Something that is done again and again.
  private interface Beat {
    void run() throws InterruptedException;
  }

  private static final Duration DISK_EVERY = Duration.ofSeconds(10);
  private static final Duration EXTENT_EVERY = Duration.ofMinutes(1);
  private static final Duration BACKUP_AFTER = Duration.ofMinutes(2);
  private static final Duration BACKUP_EVERY = Duration.ofMinutes(1);
  private static final Duration CHECK_AFTER = Duration.ofMinutes(30);
  private static final Duration CHECK_EVERY = Duration.ofDays(1);
  private static final Duration RETENTION_EVERY = Duration.ofHours(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final ScheduledExecutorService diskThread = thread("tocsin-disk");
  private final ScheduledExecutorService backupThread = thread("tocsin-backup");
  private final ScheduledExecutorService retentionThread = thread("tocsin-retention");
  private final DiskWatch disk;
  private final LossWatch losses;
  private final ScheduledBackups backups;
  private final IntegrityWatch integrity;
  private final RetentionBeat retention;

  Upkeep(DataFolder folder, AlarmStore store, Settings.Keeping settings, InstantSource clock) {
    disk = new DiskWatch(folder.path(), DiskSpace.Gauge.SYSTEM);
    losses = new LossWatch(new LastSeen(folder.path()), store);
    backups = new ScheduledBackups(folder.database(), settings, DiskSpace.Gauge.SYSTEM, clock);
    integrity = new IntegrityWatch(folder.database(), clock);
    retention = new RetentionBeat(store, settings, clock, System::nanoTime);
    every(diskThread, Duration.ZERO, DISK_EVERY, disk::look);
    every(diskThread, EXTENT_EVERY, EXTENT_EVERY, losses::write);
    every(backupThread, BACKUP_AFTER, BACKUP_EVERY, this::backUp);
    every(backupThread, CHECK_AFTER, CHECK_EVERY, integrity::look);
    every(retentionThread, RETENTION_EVERY, RETENTION_EVERY, retention::look);
  }

  /// How it is now.
  Storage storage() {
    return new Storage(
        disk.space(),
        disk.logBytes(),
        backups.state(),
        integrity.damage(),
        integrity.checkedAt(),
        losses.loss());
  }

  /// From now on, this is wanted.
  void use(Settings.Keeping newest) {
    backups.use(newest);
    retention.use(newest);
  }

  /// A person knows why the database is another one.
  void acceptLoss() {
    diskThread.execute(losses::accept);
  }

  /// Makes a copy now; the stage fails with the reason when it cannot be made.
  CompletionStage<Copy> backUpNow() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return backups.make();
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        backupThread);
  }

  /// A database that cannot be copied may be damaged.
  private void backUp() {
    if (!backups.look()) {
      integrity.look();
    }
  }

  private static void every(
      ScheduledExecutorService thread, Duration after, Duration every, Beat beat) {
    var _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(beat), after.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What fails must not keep it from being done again.
  private static void attempt(Beat beat) {
    try {
      beat.run();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      System.getLogger(Upkeep.class.getName()).log(Level.ERROR, "A beat failed", e);
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().name(name).daemon().factory());
  }

  /// Does not wait for a copy that is being made: what there is of it is removed the next time.
  @Override
  public void close() {
    diskThread.shutdownNow();
    backupThread.shutdownNow();
    retentionThread.shutdownNow();
    try {
      // It uses the writer, which is closed after this.
      boolean _ = retentionThread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
    losses.close();
  }
}
