package dev.tocsin.soak;

import dev.tocsin.app.Main;
import dev.tocsin.load.JavaProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Runs a receiver for a long time under everything that it meets in its life, and looks twice a
/// minute how large it is. Exits with 1 when it is larger in the last quarter of the time than in
/// the one before, or when anything that it acknowledged is not kept once.
public final class Soak {

  private static final String TOKEN = "soak";
  private static final String API_TOKEN = "soak-api";
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(30);

  private Soak() {}

  /// The first argument is for how many minutes (40), the second how many callbacks a second (20).
  public static void main(String[] arguments) throws Exception {
    int minutes = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
    int pushes = arguments.length < 2 ? 20 : Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("tocsin-soak");
    System.out.printf("Data folder: %s%n%s%n", folder, Sample.HEADER);
    List<Sample> samples = new ArrayList<>();
    long acknowledged;
    long failed;
    int exitCode;
    try (JavaProcess receiver =
        JavaProcess.start(
            Main.class,
            "serve",
            "--data",
            folder.toString(),
            "--port",
            "0",
            "--token",
            TOKEN,
            "--api-token",
            API_TOKEN)) {
      String shown = receiver.awaitLine("Receiving alarms at ");
      int port = URI.create(shown.substring(0, shown.indexOf("/callback"))).getPort();
      long began = System.nanoTime();
      Traffic traffic = new Traffic(port, TOKEN, API_TOKEN, pushes);
      try {
        long count = Duration.ofMinutes(minutes).dividedBy(BETWEEN_SAMPLES);
        for (int i = 1; i <= count; i++) {
          Thread.sleep(BETWEEN_SAMPLES.multipliedBy(i).minusNanos(System.nanoTime() - began));
          Sample sample =
              Sample.of(receiver.pid(), folder, Duration.ofNanos(System.nanoTime() - began));
          samples.add(sample);
          System.out.println(sample.row());
        }
      } finally {
        traffic.end();
      }
      acknowledged = traffic.acknowledged();
      failed = traffic.failed();
      exitCode = receiver.end();
    }
    boolean flat = isFlat(samples);
    boolean kept = isKept(folder, acknowledged);
    System.out.printf(
        "%,d callbacks acknowledged, %d calls failed, ended with %d.%n",
        acknowledged, failed, exitCode);
    System.out.println(flat && kept && exitCode == 0 ? "It does not grow." : "NOT SOUND.");
    System.exit(flat && kept && exitCode == 0 ? 0 : 1);
  }

  private static boolean isFlat(List<Sample> samples) {
    List<Sample> last = samples.subList(samples.size() * 3 / 4, samples.size());
    List<Sample> before = samples.subList(samples.size() / 2, samples.size() * 3 / 4);
    return !List.of(
            isFlat("resident bytes", before, last, Sample::residentBytes, 0.05, 8e6),
            isFlat("heap bytes", before, last, Sample::heapBytes, 0.05, 1e6),
            isFlat("threads", before, last, Sample::threads, 0, 1),
            isFlat("files", before, last, Sample::files, 0, 1),
            isFlat("sockets", before, last, Sample::sockets, 0.1, 10),
            isFlat("log bytes", before, last, Sample::logBytes, 0.05, 1e6))
        .contains(false);
  }

  private static boolean isFlat(
      String name,
      List<Sample> before,
      List<Sample> last,
      ToLongFunction<Sample> figure,
      double share,
      double atMost) {
    double earlier = Sample.mean(before, figure);
    double later = Sample.mean(last, figure);
    boolean flat = later - earlier <= Math.max(share * earlier, atMost);
    System.out.printf(
        "%s: %,.1f in the third quarter, %,.1f in the last: %s%n",
        name, earlier, later, flat ? "flat" : "GROWS");
    return flat;
  }

  private static boolean isKept(Path folder, long acknowledged) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tocsin.db"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), count(DISTINCT body) FROM callback"
                    + " WHERE body LIKE '{\"sessionId\":\"tocsin-load-%'")) {
      long rows = row.getLong(1);
      long bodies = row.getLong(2);
      // The last one may have been stored though its answer was not waited for.
      boolean kept = rows == bodies && (rows == acknowledged || rows == acknowledged + 1);
      System.out.printf(
          "%,d rows of %,d bodies are kept: %s%n", rows, bodies, kept ? "all" : "WRONG");
      return kept;
    }
  }
}
