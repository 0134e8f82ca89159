package dev.tocsin.autostart;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The registry by Windows' own `reg.exe`, whose files are UTF-16 with a byte order mark. Not tried
/// on Windows yet.
final class RegistryTool implements RunKey.Registry {

  private static final String ORDER_MARK = "\uFEFF";
  private static final int PATIENCE_SECONDS = 10;

  @Override
  public Optional<String> export(String key) throws IOException {
    Path file = Files.createTempFile("tocsin", ".reg");
    try {
      return run("export", key, file.toString(), "/y") == 0
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_16))
          : Optional.empty();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void merge(String registration) throws IOException {
    Path file = Files.createTempFile("tocsin", ".reg");
    try {
      Files.writeString(file, ORDER_MARK + registration, StandardCharsets.UTF_16LE);
      int code = run("import", file.toString());
      if (code != 0) {
        throw new IOException(
            "Windows did not change the registry (reg.exe ended with %d)".formatted(code));
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static int run(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("reg.exe");
    builder.command().addAll(List.of(arguments));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new IOException("reg.exe does not end");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reg.exe was not waited for");
    } finally {
      process.destroyForcibly();
    }
  }
}
