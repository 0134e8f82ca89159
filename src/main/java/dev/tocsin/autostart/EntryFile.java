package dev.tocsin.autostart;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// An entry that is a file: written whole or not at all, in the place of whatever is there, also of
/// a link. Never larger than a few lines; what is larger is not read.
record EntryFile(Path path) {

  private static final long LARGEST_BYTES = 65_536;

  /// What is in it; empty when there is none.
  Optional<String> read() throws IOException {
    try {
      if (Files.size(path) > LARGEST_BYTES) {
        throw new IOException(path + " is too large for what it should be");
      }
      return Optional.of(Files.readString(path));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (CharacterCodingException foreign) {
      throw new IOException(path + " is not text", foreign);
    }
  }

  void write(String text) throws IOException {
    try {
      Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
      Path unfinished = Files.createTempFile(folder, ".tocsin", ".new");
      try {
        Files.writeString(unfinished, text);
        Files.move(
            unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (AccessDeniedException refused) {
      throw new IOException(path + " may not be written", refused);
    }
  }

  void remove() throws IOException {
    try {
      Files.deleteIfExists(path);
    } catch (AccessDeniedException refused) {
      throw new IOException(path + " may not be removed", refused);
    }
  }
}
