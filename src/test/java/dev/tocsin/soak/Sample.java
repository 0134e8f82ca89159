package dev.tocsin.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a running program is. Linux only: it is read in `/proc`.
///
/// @param at since the beginning
/// @param heapBytes what is used after a collection
/// @param files open ones that are no sockets
/// @param sockets connections, and what listens
/// @param logBytes of the database's write-ahead log
record Sample(
    Duration at,
    long residentBytes,
    long heapBytes,
    long threads,
    long files,
    long sockets,
    long logBytes,
    long databaseBytes) {

  static final String HEADER =
      "| min | resident MB | heap MB | threads | files | sockets | log MB | database MB |\n"
          + "|---|---|---|---|---|---|---|---|";

  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final double MEGABYTE = 1e6;

  static Sample of(long pid, Path data, Duration at) throws IOException, InterruptedException {
    Path process = Path.of("/proc", String.valueOf(pid));
    command(pid, "GC.run");
    long heap = 0;
    Matcher used = USED.matcher(command(pid, "GC.heap_info"));
    while (used.find()) {
      heap += 1024 * Long.parseLong(used.group(1));
    }
    long files = 0;
    long sockets = 0;
    try (var open = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path each : open) {
        boolean socket = target(each).startsWith("socket:");
        sockets += socket ? 1 : 0;
        files += socket ? 0 : 1;
      }
    }
    return new Sample(
        at,
        1024 * status(process, "VmRSS"),
        heap,
        status(process, "Threads"),
        files,
        sockets,
        size(data.resolve("tocsin.db-wal")),
        size(data.resolve("tocsin.db")));
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException closedMeanwhile) {
      return "socket:";
    }
  }

  private static long status(Path process, String name) throws IOException {
    for (String line : Files.readAllLines(process.resolve("status"))) {
      if (line.startsWith(name + ":")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("The system does not tell " + name);
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static String command(long pid, String what) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(List.of(jcmd.toString(), String.valueOf(pid), what))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd failed: " + said);
    }
    return said;
  }

  String row() {
    return "| %.1f | %.1f | %.1f | %d | %d | %d | %.1f | %.1f |"
        .formatted(
            at.toSeconds() / 60.0,
            residentBytes / MEGABYTE,
            heapBytes / MEGABYTE,
            threads,
            files,
            sockets,
            logBytes / MEGABYTE,
            databaseBytes / MEGABYTE);
  }

  /// The mean of some samples.
  static double mean(List<Sample> samples, ToLongFunction<Sample> figure) {
    return samples.stream().mapToLong(figure).average().orElse(0);
  }
}
