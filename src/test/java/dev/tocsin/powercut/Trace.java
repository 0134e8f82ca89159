package dev.tocsin.powercut;

import dev.tocsin.powercut.Happening.File;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what `strace -f -y -xx` wrote of a receiver.
///
/// A call that other threads interrupt stands on two lines. A write or a sync counts when it has
/// returned, an acknowledgement as soon as it was begun: that is the harder case of both.
final class Trace {

  private static final Pattern LINE =
      Pattern.compile("(\\d+) +(<\\.\\.\\. )?(\\w+)(?:\\(| resumed>)");
  private static final String UNFINISHED = " <unfinished ...>";
  private static final Pattern STRING = Pattern.compile("\"([^\"]*+)\"");
  private static final Pattern PATH = Pattern.compile("^\\d+<(\\\\x[^>]*+)>");
  private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"tocsin-load-(\\d+)\"");

  private final Map<String, String> begun = new HashMap<>();
  private final Consumer<Happening> consumer;

  private Trace(Consumer<Happening> consumer) {
    this.consumer = consumer;
  }

  /// @param consumer told of everything in its order
  static void read(Path file, Consumer<Happening> consumer) throws IOException {
    Trace trace = new Trace(consumer);
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.lookingAt()) {
          boolean resumed = matcher.group(2) != null;
          trace.line(matcher.group(1), matcher.group(3), resumed, line.substring(matcher.end()));
        }
      }
    }
  }

  private void line(String thread, String call, boolean resumed, String rest) {
    if (!resumed && (call.startsWith("write") || call.equals("sendto"))) {
      acknowledgements(rest);
    }
    if (rest.endsWith(UNFINISHED)) {
      begun.put(thread, rest.substring(0, rest.length() - UNFINISHED.length()));
      return;
    }
    String beginning = resumed ? begun.remove(thread) : "";
    if (beginning != null) {
      returned(call, beginning + rest);
    }
  }

  private void acknowledgements(String arguments) {
    Matcher strings = STRING.matcher(arguments);
    while (strings.find()) {
      Matcher session =
          SESSION.matcher(new String(bytes(strings.group(1)), StandardCharsets.ISO_8859_1));
      while (session.find()) {
        consumer.accept(new Happening.Acknowledgement(Long.parseLong(session.group(1))));
      }
    }
  }

  private void returned(String call, String rest) {
    File file = file(rest);
    int end = rest.lastIndexOf(')');
    if (file == null || end < 0 || rest.substring(end).contains("= -1")) {
      return;
    }
    String arguments = rest.substring(0, end).strip();
    switch (call) {
      case "fsync", "fdatasync" -> consumer.accept(new Happening.Sync(file));
      case "ftruncate" -> consumer.accept(new Happening.Truncate(file, last(arguments)));
      case "pwrite64" -> {
        Matcher data = STRING.matcher(arguments);
        if (data.find()) {
          consumer.accept(new Happening.Write(file, last(arguments), bytes(data.group(1))));
        }
      }
      default -> {}
    }
  }

  private static long last(String arguments) {
    return Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
  }

  private static @Nullable File file(String arguments) {
    Matcher path = PATH.matcher(arguments);
    if (!path.lookingAt()) {
      return null;
    }
    String name = new String(bytes(path.group(1)), StandardCharsets.UTF_8);
    if (name.endsWith("/tocsin.db")) {
      return File.DATABASE;
    }
    return name.endsWith("/tocsin.db-wal") ? File.LOG : null;
  }

  /// Bytes that stand as `\x0a\x0b`.
  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length() / 4];
    for (int i = 0; i < bytes.length; i++) {
      int at = 4 * i + 2;
      int high = Character.digit(text.charAt(at), 16);
      bytes[i] = (byte) (high << 4 | Character.digit(text.charAt(at + 1), 16));
    }
    return bytes;
  }
}
