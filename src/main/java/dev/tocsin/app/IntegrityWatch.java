package dev.tocsin.app;

import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.IntegrityCheck;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks now and then whether the database is whole. What was found once stays found until the next
/// start. One thread looks, any may ask.
final class IntegrityWatch {

  private static final System.Logger LOG = System.getLogger(IntegrityWatch.class.getName());

  private final Path database;
  private final InstantSource clock;
  private volatile @Nullable String damage;
  private volatile @Nullable Instant checkedAt;

  IntegrityWatch(Path database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is wrong, in English from SQLite; null when nothing is known to be.
  @Nullable String damage() {
    return damage;
  }

  /// Null when not since the start.
  @Nullable Instant checkedAt() {
    return checkedAt;
  }

  /// Reads the whole database once.
  void look() {
    try {
      Optional<String> found = IntegrityCheck.run(database);
      checkedAt = clock.instant();
      if (found.isPresent() && damage == null) {
        LOG.log(
            Level.ERROR,
            "The database is damaged: {0}. End Tocsin and use ''tocsin salvage'', or ''tocsin"
                + " restore'' with a backup",
            found.get());
        damage = found.get();
      }
    } catch (DatabaseProblem unknown) {
      LOG.log(Level.WARNING, "Whether the database is whole is not known", unknown);
    }
  }
}
