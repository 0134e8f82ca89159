package dev.tocsin.ui;

import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.server.ErrorTally;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it may stand about what is kept.
public final class SampleStorage {

  public static final BackupFolder.Copy COPY =
      new BackupFolder.Copy(
          Path.of("/home/duty/.local/share/tocsin/backups/tocsin-20261123-041500.db"),
          Instant.parse("2026-11-23T04:15:00Z"),
          11_800_000);

  public static final Storage WELL =
      of(new DiskSpace(230L << 30, 475L << 30), backups(null), null, null);

  private SampleStorage() {}

  public static Storage.Backups backups(@Nullable String failure) {
    return new Storage.Backups(
        true,
        Path.of("/home/duty/.local/share/tocsin/backups"),
        7,
        81_000_000,
        COPY,
        false,
        failure);
  }

  public static Storage of(
      DiskSpace disk,
      Storage.Backups backups,
      @Nullable String damage,
      LastSeen.@Nullable Loss loss) {
    return new Storage(
        disk, 3_400_000, backups, damage, Instant.parse("2026-11-23T05:00:00Z"), loss);
  }

  /// All is well but this.
  public static Health health(Storage storage) {
    Health well = Samples.listening(Samples.NOW.minusSeconds(4), null, 0);
    return new Health(
        well.receiver(),
        null,
        well.lastPushAt(),
        null,
        0,
        0,
        well.databaseBytes(),
        null,
        well.outages(),
        storage,
        ErrorTally.NONE);
  }
}
