package dev.tocsin.store;

import dev.tocsin.query.TextMatch;
import dev.tocsin.query.Vocabulary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the alarms in whose session ids a text may be, by what the [SessionIndex] keeps.
///
/// The index knows which three letters follow each other somewhere in the ids that one callback
/// told; so it may name too many alarms, and never too few.
final class SessionSearch implements SubjectQuery.Sessions {

  /// More are not worth being named: so many are found by looking at the newest alarms.
  private static final int MOST = 2_000;

  /// As many tell one id from all others.
  private static final int MOST_TRIGRAMS = 40;

  /// The condition of the index on ids in another alphabet, word for word.
  static final String FOREIGN = "session_ids GLOB '*[^ -~' || char(10) || ']*'";

  /// The index still knows what was removed, without an alarm then.
  private static final String INDEXED =
      "SELECT alarm_id FROM"
          + " (SELECT rowid AS known FROM session_index WHERE session_index MATCH ? LIMIT "
          + (MOST + 1)
          + ") LEFT JOIN judged ON callback_id = known";

  /// What a missing number is read as; no alarm has it.
  private static final Long NONE = 0L;

  private final Connection connection;
  private final Vocabulary vocabulary;

  SessionSearch(Connection connection, Vocabulary vocabulary) {
    this.connection = connection;
    this.vocabulary = vocabulary;
  }

  @Override
  public @Nullable List<Long> with(TextMatch test) throws SQLException {
    List<String> trigrams = trigrams(test);
    List<Long> alarms = new ArrayList<>();
    if (!trigrams.isEmpty()) {
      try (PreparedStatement select = connection.prepareStatement(INDEXED)) {
        select.setString(1, String.join(" AND ", trigrams));
        read(select, alarms);
      }
      find("SELECT alarm_id FROM session_waiting", test, new Conditions(), alarms);
    } else if (TextCondition.partsOf(test).stream().anyMatch(SessionSearch::isForeign)) {
      Conditions foreign = new Conditions();
      foreign.add(FOREIGN);
      find("SELECT id FROM alarm", test, foreign, alarms);
    } else {
      return null;
    }
    boolean tooMany = alarms.size() > MOST;
    alarms.removeIf(NONE::equals);
    return tooMany ? null : alarms;
  }

  private void find(String select, TextMatch test, Conditions conditions, List<Long> alarms)
      throws SQLException {
    conditions.add(new TextCondition(conditions, vocabulary).ofSessionIds(test));
    try (PreparedStatement found = conditions.prepare(connection, select, " LIMIT " + (MOST + 1))) {
      read(found, alarms);
    }
  }

  private static void read(PreparedStatement select, List<Long> alarms) throws SQLException {
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        alarms.add(rows.getLong(1));
      }
    }
  }

  /// Each quoted, as the index wants to be asked.
  private static List<String> trigrams(TextMatch test) {
    List<String> trigrams = new ArrayList<>();
    for (String part : TextCondition.partsOf(test)) {
      int[] letters = part.codePoints().toArray();
      for (int i = 0; i + 3 <= letters.length && trigrams.size() < MOST_TRIGRAMS; i++) {
        String trigram = new String(letters, i, 3);
        trigrams.add('"' + trigram.replace("\"", "\"\"") + '"');
      }
    }
    return trigrams.stream().distinct().collect(Collectors.toList());
  }

  private static boolean isForeign(String part) {
    return part.chars().anyMatch(c -> c < ' ' || c > '~');
  }
}
