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

/// Puts another database in the place of the present one, which is kept aside under a dated name.
///
/// Whenever it is interrupted, there is a `tocsin.db`: else the next start would make an empty one.
/// What is kept aside is whole before anything is taken away, and where it cannot be finished all
/// is as it was.
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
  /// @param fresh closed, so that it has no log; refused while it has one
  /// @param why a word for the name of what is kept
  /// @return where the present database is now; null when there was none
  static @Nullable Path replace(Path database, Path fresh, String why, Instant now)
      throws IOException {
    if (Files.exists(beside(fresh, "-wal"))) {
      // Its newest rows are still there, and would stay behind.
      throw new IOException("The disk has not finished writing " + fresh + ". Try again.");
    }
    DataFolder.sync(fresh);
    Path log = beside(database, "-wal");
    Path aside = Files.exists(database) ? free(database, why, now) : null;
    Path logAside = aside == null || Files.notExists(log) ? null : beside(aside, "-wal");
    try {
      if (aside != null) {
        link(database, aside);
      }
      if (logAside != null) {
        Files.copy(log, logAside, StandardCopyOption.COPY_ATTRIBUTES);
        DataFolder.sync(logAside);
      }
      // A log that is not the new one's would be read into it.
      Files.deleteIfExists(beside(database, "-shm"));
      Files.deleteIfExists(log);
      Files.move(
          fresh, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return aside;
    } catch (IOException unfinished) {
      putBack(log, aside, logAside);
      throw unfinished;
    }
  }

  /// What is written from now on must not be written into what was kept aside.
  private static void putBack(Path log, @Nullable Path aside, @Nullable Path logAside)
      throws IOException {
    if (logAside != null && Files.exists(logAside)) {
      if (Files.notExists(log)) {
        Files.copy(logAside, log, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.delete(logAside);
    }
    if (aside != null) {
      Files.deleteIfExists(aside);
    }
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
