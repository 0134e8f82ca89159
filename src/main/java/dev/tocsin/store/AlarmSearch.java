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

  /// How many alarms are looked at in a few milliseconds.
  private static final int NEWEST = 2_000;

  private static final int FEW = 4_000;

  /// How many entries of an index are read in ten milliseconds.
  private static final int MANY = 40_000;

  private static final String FROM = " FROM alarm %s CROSS JOIN subject USING (subject_id)";
  private static final String SELECT = "SELECT " + AlarmRow.COLUMNS;

  private final Connection connection;
  private final Vocabulary vocabulary;
  private final int newest;
  private final int few;
  private final int many;

  AlarmSearch(Connection connection, Vocabulary vocabulary) {
    this(connection, vocabulary, NEWEST, FEW, MANY);
  }

  /// @param newest how many alarms are looked at first, whatever the question; 1 at least
  /// @param few so many that meet a condition are looked at in no order
  /// @param many of so many, where all are found, the order is looked at before anything else
  AlarmSearch(Connection connection, Vocabulary vocabulary, int newest, int few, int many) {
    this.connection = connection;
    this.vocabulary = vocabulary;
    this.newest = newest;
    this.few = few;
    this.many = many;
  }

  /// As many as the question's limit allows, and one more if there are more.
  List<Alarm> rows(Question question) throws SQLException {
    Place last = lastOfNewest(question);
    List<Alarm> near = walk(question, new Conditions(), last);
    if (last == null || near.size() > question.limit()) {
      return near;
    }
    Narrowing narrowing = Narrowing.of(question, few, connection, vocabulary);
    if (narrowing.isToFew()) {
      return gather(question, narrowing);
    }
    return narrowing.isExact() && narrowing.isTo(many, connection)
        ? pick(question, narrowing)
        : walk(question, narrowing.condition(), null);
  }

  /// How many there are on all pages.
  long total(Question question) throws SQLException {
    String known = question.knownTotal();
    if (known != null) {
      try (PreparedStatement select = connection.prepareStatement(known);
          ResultSet result = select.executeQuery()) {
        return result.getLong(1);
      }
    }
    Scope all = scope(question);
    try (PreparedStatement count =
            all.conditions().prepare(connection, "SELECT count(*)" + all.from(), "");
        ResultSet result = count.executeQuery()) {
      return result.getLong(1);
    }
  }

  /// What all of them come to, by policy or object.
  List<HistoryGroup> groups(Question question, HistoryGroup.By by, int limit) throws SQLException {
    return HistoryGroups.of(scope(question), question.moment(), by, limit, connection);
  }

  private Scope scope(Question question) throws SQLException {
    return Scope.of(question, Narrowing.of(question, few, connection, vocabulary), vocabulary);
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
    conditions.addAll(narrowing.condition());
    if (question.after() != null) {
      question.after().add(conditions, question.by(), "<", false);
    }
    conditions.addAll(question.conditions(vocabulary));
    return read(question, conditions, FROM.formatted(""));
  }

  /// First the order of all, which the index of their subjects tells, then what is on the page.
  private List<Alarm> pick(Question question, Narrowing narrowing) throws SQLException {
    Conditions all = new Conditions();
    all.addAll(narrowing.condition());
    if (question.after() != null) {
      question.after().add(all, question.by(), "<", false);
    }
    Conditions page = new Conditions();
    page.addAny(
        "id IN (SELECT id FROM alarm INDEXED BY alarm_by_subject WHERE ",
        List.of(all),
        "",
        question.firstOfThem() + ")");
    return read(question, page, FROM.formatted(""));
  }

  private List<Alarm> read(Question question, Conditions conditions, String from)
      throws SQLException {
    try (PreparedStatement select =
        conditions.prepare(connection, SELECT + from, question.firstOfThem())) {
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
                " ORDER BY " + question.by().order + " LIMIT 1 OFFSET " + (newest - 1));
        ResultSet row = select.executeQuery()) {
      return row.next() ? new Place(row.getLong(1), row.getLong(2)) : null;
    }
  }
}
