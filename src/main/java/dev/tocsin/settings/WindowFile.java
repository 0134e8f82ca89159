package dev.tocsin.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Keeps where the window was in `window.json`. It changes with every move of the window, so that
/// it is no part of the settings. One thread at a time.
public final class WindowFile {

  private final Path file;

  /// @param folder the data folder, which exists
  public WindowFile(Path folder) {
    this.file = folder.resolve("window.json");
  }

  /// What was kept last; empty when nothing was, or nothing that can be used.
  public Optional<WindowBounds> read() {
    try {
      return Files.exists(file)
          ? Optional.ofNullable(Json.MAPPER.readValue(Files.readString(file), WindowBounds.class))
              .filter(WindowBounds::arePossible)
          : Optional.empty();
    } catch (IOException | JacksonException unusable) {
      System.getLogger(WindowFile.class.getName())
          .log(Level.INFO, "{0} is of no use: {1}", file, unusable.toString());
      return Optional.empty();
    }
  }

  /// Keeps this, whole or not at all.
  public void write(WindowBounds bounds) throws IOException {
    Path unfinished = file.resolveSibling("window.json.new");
    Files.writeString(unfinished, Json.MAPPER.writeValueAsString(bounds) + System.lineSeparator());
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
