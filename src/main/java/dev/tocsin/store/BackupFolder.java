package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of backups that the program makes by itself, each named by its time in UTC:
/// `tocsin-20261123-172600.db`. Whatever has another name is somebody else's and stays.
public final class BackupFolder {

  private static final Pattern NAME = Pattern.compile("tocsin-(\\d{8}-\\d{6})\\.db");
  private static final Pattern LEFT = Pattern.compile(NAME + "\\.new.*");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// One backup.
  public record Copy(Path file, Instant at, long bytes) {}

  private final Path folder;

  public BackupFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /// The backups that are there, newest first.
  public List<Copy> copies() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    List<Copy> copies = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          Instant at = time(name.group(1));
          if (at != null) {
            copies.add(new Copy(file, at, Files.size(file)));
          }
        }
      }
    }
    copies.sort(Comparator.comparing(Copy::at).reversed());
    return List.copyOf(copies);
  }

  /// Makes another one, and when it is whole removes the oldest of those that are too many.
  ///
  /// @param kept how many there are to be afterwards, the new one among them
  /// @throws DatabaseProblem when the database cannot be read, or the disk would be low afterwards
  /// @throws IOException when the copy cannot be written
  public Copy make(Path database, Instant now, int kept, DiskSpace.Gauge disk) throws IOException {
    DataFolder.createPrivateFolder(folder);
    removeUnfinished();
    long bytes = Files.size(database);
    DiskSpace space = disk.of(folder);
    if (!space.hasRoomBeside(bytes)) {
      throw new DatabaseProblem(
          "%s has no room for it: %d MB are free, and the database has %d"
              .formatted(folder, space.free() >> 20, bytes >> 20));
    }
    Path file = folder.resolve("tocsin-" + Aside.digits(now) + ".db");
    Copy made = new Copy(file, now, Backup.make(database, file));
    for (Copy old :
        copies().stream().filter(copy -> !copy.file().equals(file)).skip(kept - 1L).toList()) {
      Files.deleteIfExists(old.file());
    }
    return made;
  }

  /// Null for a day or an hour that there is not.
  private static @Nullable Instant time(String digits) {
    try {
      return LocalDateTime.parse(digits, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notOurs) {
      return null;
    }
  }

  /// What a killed program has left.
  private void removeUnfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (LEFT.matcher(file.getFileName().toString()).matches()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
