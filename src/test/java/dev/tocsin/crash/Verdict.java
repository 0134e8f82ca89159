package dev.tocsin.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a data folder holds against what its receiver acknowledged, read with plain SQL.
///
/// @param acknowledged bodies that were answered 200
/// @param repeated bodies that were posted again, because nobody knew what had become of them
/// @param lost acknowledged bodies that are not there as they were sent
/// @param doubled rows too many for one body
/// @param foreign bodies that nobody sent like that
/// @param unjudged rows neither of an alarm nor in the inbox, or in both
/// @param wrongAlarms alarms missing, too many, in the wrong phase, or with a wrong count
record Verdict(
    int acknowledged,
    int repeated,
    int lost,
    int doubled,
    int foreign,
    int unjudged,
    int wrongAlarms) {

  static Verdict of(Path folder, List<Poster> posters) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("tocsin.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      Map<String, Integer> kept = new HashMap<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT CAST(body AS TEXT), count(*) FROM callback GROUP BY 1")) {
        while (rows.next()) {
          kept.put(rows.getString(1), rows.getInt(2));
        }
      }
      Map<String, String> alarms = new HashMap<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT object_id, phase || ' ' || notifications, count(*)"
                  + " FROM alarm JOIN subject USING (subject_id) GROUP BY 1")) {
        while (rows.next()) {
          alarms.put(rows.getString(1), rows.getInt(3) == 1 ? rows.getString(2) : "several");
        }
      }
      int unjudged;
      try (ResultSet row =
          statement.executeQuery(
              "SELECT count(*) FROM callback WHERE (alarm_id IS NULL)"
                  + " = (id NOT IN (SELECT callback_id FROM inbox))")) {
        unjudged = row.getInt(1);
      }
      return compare(posters, kept, alarms, unjudged);
    }
  }

  private static Verdict compare(
      List<Poster> posters, Map<String, Integer> kept, Map<String, String> alarms, int unjudged) {
    int acknowledged = 0;
    int lost = 0;
    int doubled = 0;
    Map<String, String> expected = new HashMap<>();
    for (Poster poster : posters) {
      acknowledged += poster.acknowledged();
      for (int index = 0; index < poster.acknowledged(); index++) {
        Integer rows = kept.remove(poster.body(index));
        lost += rows == null ? 1 : 0;
        doubled += rows == null ? 0 : rows - 1;
        String object = "ins-%09d".formatted(poster.alarm(index));
        switch (Poster.kind(index)) {
          case FIRING -> expected.put(object, "FIRING 1");
          case RESOLVED -> expected.put(object, "RESOLVED 2");
          case UNREADABLE -> {}
        }
      }
    }
    int wrong = 0;
    for (Map.Entry<String, String> alarm : expected.entrySet()) {
      wrong += alarm.getValue().equals(alarms.remove(alarm.getKey())) ? 0 : 1;
    }
    int repeated = posters.stream().mapToInt(Poster::repeated).sum();
    return new Verdict(
        acknowledged, repeated, lost, doubled, kept.size(), unjudged, wrong + alarms.size());
  }

  boolean isSound() {
    return lost + doubled + foreign + unjudged + wrongAlarms == 0;
  }

  String sentence() {
    return "%,d acknowledged, %d repeated: %d lost, %d doubled, %d foreign, %d unjudged, %d alarms wrong."
        .formatted(acknowledged, repeated, lost, doubled, foreign, unjudged, wrongAlarms);
  }
}
