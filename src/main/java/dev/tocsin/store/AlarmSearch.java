package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.Vocabulary;
import dev.tocsin.store.Question.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the alarms that a question asks for, a page at a time, on one connection.
///
/// What is common is found among the newest alarms. For what is rare, the distinct subjects are
/// looked through instead, and only their occurrences are asked; see [Narrowing].
final class AlarmSearch {

  private static final int NEWEST = 2_000;

  private static final String FROM = " FROM alarm %s CROSS JOIN subject USING (subject_id)";
  private static final String SELECT = "SELECT " + AlarmRow.COLUMNS;

  private final Connection connection;
  private final Vocabulary vocabulary;

  AlarmSearch(Connection connection, Vocabulary vocabulary) {
    this.connection = connection;
    this.vocabulary = vocabulary;
  }

  /// As many as the question's limit allows, and one more if there are more.
  List<Alarm> rows(Question question) throws SQLException {
    Place last = lastOfNewest(question);
    List<Alarm> newest = walk(question, new Conditions(), last);
    if (last == null || newest.size() > question.limit()) {
      return newest;
    }
    Narrowing narrowing = Narrowing.of(question, connection, vocabulary);
    return narrowing.isToFew()
        ? gather(question, narrowing)
        : walk(question, narrowing.conditions(), null);
  }

  /// How many there are on all pages.
  long total(Question page) throws SQLException {
    Question question = page.fromTheFirst();
    Place last = lastOfNewest(question);
    Narrowing narrowing =
        last == null ? Narrowing.NONE : Narrowing.of(question, connection, vocabulary);
    Conditions conditions = new Conditions();
    String from = " FROM alarm";
    if (narrowing.isToFew()) {
      conditions.add("id IN (SELECT id FROM alarm WHERE ", narrowing.conditions(), ")");
    } else {
      conditions.addAll(narrowing.conditions());
    }
    if (!narrowing.isExact()) {
      from = FROM.formatted("");
      conditions.addAll(question.conditions(vocabulary));
    }
    try (PreparedStatement count =
            conditions.prepare(connection, "SELECT count(*)" + from, "");
        ResultSet result = count.executeQuery()) {
      return result.getLong(1);
    }
  }

  /// In the order of the answer, until there are enough.
  ///
  /// @param last no further than here
  private List<Alarm> walk(Question question, Conditions narrowing, @Nullable Place last)
      throws SQLException {
    Conditions conditions = new Conditions();
    if (question.after() != null) {
      question.after().add(conditions, question.by(), "<", true);
    }
    if (last != null) {
      last.add(conditions, question.by(), ">=", true);
    }
    conditions.addAll(narrowing);
    conditions.addAll(question.conditions(vocabulary));
    return read(question, conditions, FROM.formatted(question.by().path));
  }

  /// First all that there may be, then their order.
  private List<Alarm> gather(Question question, Narrowing narrowing) throws SQLException {
    Conditions conditions = new Conditions();
    conditions.add("id IN (SELECT id FROM alarm WHERE ", narrowing.conditions(), ")");
    if (question.after() != null) {
      question.after().add(conditions, question.by(), "<", false);
    }
    conditions.addAll(question.conditions(vocabulary));
    return read(question, conditions, FROM.formatted(""));
  }

  private List<Alarm> read(Question question, Conditions conditions, String from)
      throws SQLException {
    try (PreparedStatement select =
        conditions.prepare(
            connection,
            SELECT + from,
            " ORDER BY " + question.by().order + " LIMIT " + (question.limit() + 1))) {
      return Queries.alarms(select);
    }
  }

  /// The end of the newest ones on this page; null when there are no more than those.
  private @Nullable Place lastOfNewest(Question question) throws SQLException {
    Conditions conditions = new Conditions();
    if (question.after() != null) {
      question.after().add(conditions, question.by(), "<", true);
    }
    try (PreparedStatement select =
            conditions.prepare(
                connection,
                "SELECT first_occurred_at, id FROM alarm " + question.by().path,
                " ORDER BY " + question.by().order + " LIMIT 1 OFFSET " + (NEWEST - 1));
        ResultSet row = select.executeQuery()) {
      return row.next() ? new Place(row.getLong(1), row.getLong(2)) : null;
    }
  }
}
