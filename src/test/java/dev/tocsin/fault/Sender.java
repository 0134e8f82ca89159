package dev.tocsin.fault;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One sender who posts an alarm until it is acknowledged and then the next. One thread.
final class Sender {

  private final int port;
  private final String path;
  private int acknowledged;
  private int refused;
  private Duration longest = Duration.ZERO;

  Sender(int port, String path) {
    this.port = port;
    this.path = path;
  }

  /// Posts the next alarm once, over a connection of its own.
  ///
  /// @return the status; 0 without an answer
  int post() {
    long began = System.nanoTime();
    int status = 0;
    try (Connection connection = new Connection(port, path)) {
      status = connection.post(body(acknowledged));
    } catch (IOException unanswered) {
      // It comes again.
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    longest = took.compareTo(longest) > 0 ? took : longest;
    if (status == 200) {
      acknowledged++;
    } else {
      refused++;
    }
    return status;
  }

  /// Posts again and again until the answer is this one.
  ///
  /// @return false when it did not come within the time
  boolean postUntil(int status, Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    while (System.nanoTime() < end) {
      if (post() == status) {
        return true;
      }
      Thread.sleep(5);
    }
    return false;
  }

  int acknowledged() {
    return acknowledged;
  }

  int refused() {
    return refused;
  }

  /// The longest that an answer took.
  Duration longest() {
    return longest;
  }

  private static byte[] body(int index) {
    return AlarmBody.firing(index, index, 0);
  }

  /// What is wrong with what is kept of what was acknowledged; empty when nothing is.
  List<String> faults(Path database) throws SQLException {
    Map<String, Integer> kept = new HashMap<>();
    List<String> faults = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery("SELECT body, count(*) FROM callback GROUP BY 1")) {
        while (rows.next()) {
          kept.put(rows.getString(1), rows.getInt(2));
        }
      }
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
        if (!row.getString(1).equals("ok")) {
          faults.add(row.getString(1));
        }
      }
    }
    for (int i = 0; i < acknowledged; i++) {
      if (!kept.containsKey(new String(body(i), StandardCharsets.US_ASCII))) {
        faults.add("Lost: " + i);
      }
    }
    kept.forEach((body, rows) -> {
      if (rows > 1) {
        faults.add("Kept %d times: %s".formatted(rows, body));
      }
    });
    return faults;
  }
}
