package dev.tocsin.powercut;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.load.AlarmBody;
import dev.tocsin.query.Vocabulary;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.DatabaseProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the program finds after a power cut.
///
/// @param acknowledged how many pushes had been acknowledged by then
/// @param lost acknowledged ones that are not there as they were sent
/// @param doubled rows too many for one push
/// @param wrongAlarms alarms that are not what the pushes that are kept make of them
/// @param damage what the database says is wrong with it; empty when nothing is
record Cut(int acknowledged, int lost, int doubled, int wrongAlarms, String damage) {

  private static final Vocabulary NAMES = new CatalogVocabulary(Catalog.load());

  /// Starts the program's store on what the disk has, and looks.
  static Cut of(Path folder, byte[] database, byte[] log, Set<Long> acknowledged)
      throws IOException, SQLException {
    Path file = folder.resolve("tocsin.db");
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(Path.of(file + suffix));
    }
    Files.write(file, database);
    if (log.length > 0) {
      Files.write(Path.of(file + "-wal"), log);
    }
    CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
    try {
      // What was not judged is judged before it opens.
      AlarmStore.open(file, reader, NAMES, Messages.STALE_AFTER).close();
    } catch (DatabaseProblem problem) {
      return new Cut(
          acknowledged.size(), acknowledged.size(), 0, 0, String.valueOf(problem.getMessage()));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return look(statement, acknowledged);
    }
  }

  private static Cut look(Statement statement, Set<Long> acknowledged) throws SQLException {
    String damage;
    try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      damage = row.getString(1).equals("ok") ? "" : row.getString(1);
    }
    Map<String, Integer> kept = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery("SELECT body, count(*) FROM callback GROUP BY 1")) {
      while (rows.next()) {
        kept.put(rows.getString(1), rows.getInt(2));
      }
    }
    int lost = 0;
    for (long number : acknowledged) {
      lost += kept.containsKey(text(number)) ? 0 : 1;
    }
    int doubled = kept.values().stream().mapToInt(rows -> rows - 1).sum();
    int wrong = 0;
    Map<String, String> alarms = alarms(statement);
    for (String body : kept.keySet()) {
      long number = AlarmBody.session(body);
      if (number % 2 == 0) {
        boolean over = kept.containsKey(text(number + 1));
        String expected = over ? "RESOLVED 2" : "FIRING 1";
        wrong += expected.equals(alarms.remove("ins-%09d".formatted(number))) ? 0 : 1;
      }
    }
    return new Cut(acknowledged.size(), lost, doubled, wrong + alarms.size(), damage);
  }

  private static Map<String, String> alarms(Statement statement) throws SQLException {
    Map<String, String> alarms = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT object_id, phase || ' ' || notifications FROM alarm"
                + " JOIN subject USING (subject_id)")) {
      while (rows.next()) {
        String before = alarms.put(rows.getString(1), rows.getString(2));
        if (before != null) {
          alarms.put(rows.getString(1), "several");
        }
      }
    }
    return alarms;
  }

  private static String text(long number) {
    return new String(Pushes.body(number), StandardCharsets.US_ASCII);
  }

  boolean isSound() {
    return lost + doubled + wrongAlarms == 0 && damage.isEmpty();
  }

  @Override
  public String toString() {
    return "%,d acknowledged: %,d lost, %d doubled, %d alarms wrong%s"
        .formatted(
            acknowledged, lost, doubled, wrongAlarms, damage.isEmpty() ? "." : ", " + damage);
  }
}
