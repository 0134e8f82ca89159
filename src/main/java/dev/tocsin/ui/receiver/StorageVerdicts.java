package dev.tocsin.ui.receiver;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import dev.tocsin.ui.control.ByteSize;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.Verdict.Grade;

/// Judges whether what was received is kept safely: the disk, the copies, the database itself.
record StorageVerdicts(ViewContext context) {

  Verdict disk(Health health) {
    String name = context.text("verdict.disk");
    Storage storage = health.storage();
    DiskSpace disk = storage.disk();
    if (disk == null) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.diskUnknown"));
    }
    String text =
        context.text(
            "verdict.diskFree",
            size(disk.free()),
            size(health.databaseBytes()),
            size(storage.backups().bytes()),
            size(storage.logBytes()));
    if (disk.isAlmostFull()) {
      return Verdict.of(Grade.BAD, name, text, context.text("banner.diskFullHint"));
    }
    return disk.isLow()
        ? Verdict.of(Grade.NOTE, name, text, context.text("banner.diskLowHint"))
        : Verdict.of(Grade.GOOD, name, text);
  }

  Verdict backups(Storage.Backups backups) {
    String name = context.text("verdict.backups");
    BackupFolder.Copy newest = backups.newest();
    if (backups.failure() != null) {
      return Verdict.of(
          Grade.BAD,
          name,
          context.text("banner.backup", VisibleText.line(backups.failure())),
          context.text("banner.backupHint"));
    }
    if (!backups.wanted()) {
      return Verdict.of(
          Grade.NOTE,
          name,
          context.text("verdict.noBackups"),
          context.text("verdict.backupAdvice"));
    }
    return newest == null
        ? Verdict.of(Grade.WAITING, name, context.text("verdict.firstBackup"))
        : Verdict.of(
            Grade.GOOD,
            name,
            context.text(
                "verdict.backup",
                context.times().ago(newest.at(), context.now()),
                size(newest.bytes()),
                backups.number()));
  }

  Verdict integrity(Storage storage) {
    String name = context.text("verdict.integrity");
    LastSeen.Loss loss = storage.loss();
    if (storage.damage() != null) {
      return Verdict.of(
          Grade.BAD,
          name,
          context.text("banner.damage", VisibleText.line(storage.damage())),
          context.text("banner.damageHint"));
    }
    if (loss != null) {
      return Verdict.of(Grade.BAD, name, loss(context, loss), context.text("banner.lossHint"));
    }
    return storage.checkedAt() == null
        ? Verdict.of(Grade.WAITING, name, context.text("verdict.integrityWaits"))
        : Verdict.of(
            Grade.GOOD,
            name,
            context.text("verdict.whole", context.times().ago(storage.checkedAt(), context.now())));
  }

  private static String loss(ViewContext context, LastSeen.Loss loss) {
    return context.text(
        loss.otherDatabase() ? "banner.lossOther" : "banner.loss", loss.callbacks());
  }

  private String size(long bytes) {
    return ByteSize.of(context, bytes);
  }
}
