package dev.tocsin.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The [Extent] of the database as it was last seen, kept outside of it in `tocsin.seen`.
///
/// SQLite opens a database whose write-ahead log was deleted as the older one that it was, and an
/// empty file as a new one, without a word. One thread at a time.
public final class LastSeen {

  private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{8}) (\\d{1,18})\\s*");

  /// What is not there any more.
  ///
  /// @param otherDatabase whether it is not the same database at all
  /// @param callbacks how many callbacks the one that was last seen had had beyond this one
  public record Loss(boolean otherDatabase, long callbacks) {}

  private final Path file;

  /// @param folder the data folder
  public LastSeen(Path folder) {
    file = folder.resolve("tocsin.seen");
  }

  /// Compares the database with the one that was last seen.
  public Optional<Loss> compare(Extent now) {
    Extent seen = read();
    if (seen == null) {
      return Optional.empty();
    }
    if (seen.database() != now.database()) {
      return Optional.of(new Loss(true, seen.through()));
    }
    return seen.through() > now.through()
        ? Optional.of(new Loss(false, seen.through() - now.through()))
        : Optional.empty();
  }

  /// Keeps how it is now, whole or not at all.
  public void write(Extent now) throws IOException {
    Path unfinished = file.resolveSibling("tocsin.seen.new");
    DataFolder.createPrivate(unfinished);
    Files.writeString(
        unfinished,
        "%08x %s%n".formatted(now.database(), Long.toString(now.through())),
        StandardCharsets.US_ASCII);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The next database is right, whichever it is.
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Null when nothing is known.
  @Nullable Extent read() {
    try {
      Matcher text = WRITTEN.matcher(Files.readString(file, StandardCharsets.US_ASCII));
      return text.matches()
          ? new Extent(Integer.parseUnsignedInt(text.group(1), 16), Long.parseLong(text.group(2)))
          : null;
    } catch (NoSuchFileException beforeTheFirstStart) {
      return null;
    } catch (IOException unreadable) {
      System.getLogger(LastSeen.class.getName())
          .log(Level.WARNING, "Whether the database is the last one is not known", unreadable);
      return null;
    }
  }
}
