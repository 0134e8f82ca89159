package dev.tocsin.app;

import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.BackupFolder.Copy;
import dev.tocsin.store.DataFolder;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Looks after what is kept: room on the disk, copies, damage, and what is old enough to go. Owns
/// the threads `tocsin-disk` (which a disk far away may hold up), `tocsin-backup` (copies and
/// checks, one after the other: both read everything) and `tocsin-retention`. None of them is the
/// writer's.
final class Upkeep implements AutoCloseable {

  private static final Duration DISK_EVERY = Duration.ofSeconds(10);
  private static final Duration EXTENT_EVERY = Duration.ofMinutes(1);
  private static final Duration BACKUP_AFTER = Duration.ofMinutes(2);
  private static final Duration BACKUP_EVERY = Duration.ofMinutes(1);
  private static final Duration CHECK_AFTER = Duration.ofMinutes(30);
  private static final Duration CHECK_EVERY = Duration.ofDays(1);
  private static final Duration RETENTION_EVERY = Duration.ofHours(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final Beat diskBeat = new Beat("tocsin-disk");
  private final Beat backupBeat = new Beat("tocsin-backup");
  private final Beat retentionBeat = new Beat("tocsin-retention");
  private final DiskWatch disk;
  private final LossWatch losses;
  private final ScheduledBackups backups;
  private final AlarmStore store;
  private final IntegrityWatch integrity;
  private final RetentionBeat retention;

  Upkeep(DataFolder folder, AlarmStore store, Settings.Keeping settings, InstantSource clock) {
    this.store = store;
    disk = new DiskWatch(folder.path(), DiskSpace.Gauge.SYSTEM);
    losses = new LossWatch(new LastSeen(folder.path()), store);
    backups = new ScheduledBackups(folder.database(), settings, DiskSpace.Gauge.SYSTEM, clock);
    integrity = new IntegrityWatch(folder.database(), clock);
    retention = new RetentionBeat(store, settings, clock, System::nanoTime);
    diskBeat.every(Duration.ZERO, DISK_EVERY, disk::look);
    diskBeat.every(EXTENT_EVERY, EXTENT_EVERY, losses::write);
    backupBeat.every(BACKUP_AFTER, BACKUP_EVERY, this::backUp);
    backupBeat.every(CHECK_AFTER, CHECK_EVERY, integrity::look);
    retentionBeat.every(RETENTION_EVERY, RETENTION_EVERY, retention::look);
  }

  /// How it is now.
  Storage storage() {
    return new Storage(
        disk.space(),
        disk.logBytes(),
        backups.state(),
        store.damage() == null ? integrity.damage() : store.damage(),
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
    diskBeat.soon(losses::accept);
  }

  /// Makes a copy now; the stage fails with the reason when it cannot be made.
  CompletionStage<Copy> backUpNow() {
    CompletableFuture<Copy> made = new CompletableFuture<>();
    backupBeat.soon(() -> {
      try {
        made.complete(backups.make());
      } catch (IOException | RuntimeException | Error failure) {
        made.completeExceptionally(failure);
      }
    });
    return made;
  }

  /// A database that cannot be copied may be damaged.
  private void backUp() {
    if (!backups.look()) {
      integrity.look();
    }
  }

  /// Does not wait for a copy that is being made: what there is of it is removed the next time.
  @Override
  public void close() {
    diskBeat.close();
    backupBeat.close();
    retentionBeat.close();
    // It uses the writer, which is closed after this.
    retentionBeat.awaitEnd(LONGEST_END);
    losses.close();
  }
}
