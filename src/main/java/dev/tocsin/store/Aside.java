package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts another database in the place of the present one, which is kept aside under a dated name
/// and never written again.
///
/// Whenever it is interrupted, there is a `tocsin.db`: else the next start would make an empty one.
final class Aside {

  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Aside() {}

  /// A moment as a part of a file's name, in UTC: it does not come twice when a clock is set back
  /// in autumn.
  static String digits(Instant at) {
    return DIGITS.format(at);
  }

  /// Puts the fresh database in its place.
  ///
  /// @param fresh closed, so that it has no log
  /// @param why a word for the name of what is kept
  /// @return where the present database is now; null when there was none
  static @Nullable Path replace(Path database, Path fresh, String why, Instant now)
      throws IOException {
    Path log = beside(database, "-wal");
    Path aside = Files.exists(database) ? free(database, why, now) : null;
    if (aside != null) {
      link(database, aside);
      if (Files.exists(log)) {
        Files.move(log, beside(aside, "-wal"));
      }
    }
    // A log that is not the new one's would be read into it.
    Files.deleteIfExists(log);
    Files.deleteIfExists(beside(database, "-shm"));
    DataFolder.sync(fresh);
    Files.move(
        fresh, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return aside;
  }

  /// Removes what an interrupted attempt has left of an unfinished database.
  static void clear(Path unfinished) throws IOException {
    for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(beside(unfinished, suffix));
    }
  }

  static Path beside(Path file, String suffix) {
    return Path.of(file + suffix);
  }

  private static Path free(Path database, String why, Instant now) {
    String name = database + "." + why + "-" + digits(now);
    Path aside = Path.of(name);
    for (int next = 2; Files.exists(aside); next++) {
      aside = Path.of(name + "-" + next);
    }
    return aside;
  }

  private static void link(Path database, Path aside) throws IOException {
    try {
      Files.createLink(aside, database);
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(database, aside, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
