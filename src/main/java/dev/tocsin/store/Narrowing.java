package dev.tocsin.store;

import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.Vocabulary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a question's alarms can be at all.
///
/// @param ways conditions on the table `alarm`, each served by an index: every alarm that is found
///   meets one of them; empty when nothing is known
/// @param isToFew whether so few meet them that all of those can be looked at
/// @param isExact whether all that meet one are found
record Narrowing(List<Conditions> ways, boolean isToFew, boolean isExact) {

  /// The states of what fires.
  private static final Set<State> FIRING =
      EnumSet.of(State.FIRING, State.STALE, State.ACKED, State.OVERDUE, State.STANDING);

  /// @param few how many are few
  static Narrowing of(Question question, int few, Connection connection, Vocabulary vocabulary)
      throws SQLException {
    for (Query part : Query.parts(question.query())) {
      List<Conditions> ways = ofTime(part, question);
      if (isToFew(ways, few, connection)) {
        return new Narrowing(ways, true, false);
      }
    }
    SubjectQuery query =
        new SubjectQuery(question.query(), new SessionSearch(connection, vocabulary));
    List<Conditions> ways = ofSubject(query, question, connection, vocabulary);
    return new Narrowing(ways, isToFew(ways, few, connection), query.isExact());
  }

  /// The condition as part of a WHERE on `alarm`.
  Conditions condition() {
    Conditions condition = new Conditions();
    if (isToFew) {
      condition.addAny(
          "id IN (SELECT id FROM alarm WHERE ",
          ways,
          " UNION ALL SELECT id FROM alarm WHERE ",
          ")");
    } else if (!ways.isEmpty()) {
      condition.addAny("(", ways, " OR ", ")");
    }
    return condition;
  }

  /// Whether no more than so many meet one of them.
  boolean isTo(int most, Connection connection) throws SQLException {
    return isToFew(ways, most, connection);
  }

  private static List<Conditions> ofTime(Query part, Question question) {
    return switch (part) {
      case Query.Is(var state) when FIRING.contains(state) ->
          List.of(Conditions.of("phase = 'FIRING'"));
      case Query.Is(var state) when state == State.UNSEEN ->
          List.of(Conditions.of(AlarmRow.UNSEEN));
      case Query.Is(var state) when state == State.CHATTERING ->
          List.of(
              Conditions.of(
                  "first_occurred_at > ?", question.moment().chatteringSince().toEpochMilli()));
      case Query.Since(var begin) -> {
        long since = begin.begin(question.moment()).toEpochMilli();
        yield List.of(
            Conditions.of("first_occurred_at >= ?", since),
            Conditions.of("phase = 'FIRING'"),
            Conditions.of(
                "resolved_at IS NOT NULL AND max(resolved_at, last_received_at) >= ?", since));
      }
      case Query.On(var day) ->
          List.of(
              Conditions.of(
                  "first_occurred_at >= ? AND first_occurred_at < ?",
                  day.begin(question.moment()).toEpochMilli(),
                  day.end(question.moment()).toEpochMilli()));
      default -> List.of();
    };
  }

  private static List<Conditions> ofSubject(
      SubjectQuery query, Question question, Connection connection, Vocabulary vocabulary)
      throws SQLException {
    Conditions subjects = new Conditions();
    subjects.addAll(question.ofSubject());
    if (!query.query().equals(Query.ALL)) {
      SqlCondition.addOfSubject(subjects, query.query(), question.moment(), vocabulary);
    }
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<Conditions> ways = new ArrayList<>();
    ways.add(
        Conditions.of(
            "subject_id IN (SELECT value FROM json_each(?))", json(ids(subjects, connection))));
    if (!query.alarms().isEmpty()) {
      ways.add(Conditions.of("id IN (SELECT value FROM json_each(?))", json(query.alarms())));
    }
    return ways;
  }

  private static List<Long> ids(Conditions subjects, Connection connection) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select =
            subjects.prepare(connection, "SELECT subject_id FROM subject", "");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static String json(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static boolean isToFew(List<Conditions> ways, int few, Connection connection)
      throws SQLException {
    long all = 0;
    for (Conditions way : ways) {
      String first = " LIMIT " + (few + 1) + ")";
      try (PreparedStatement count =
              way.prepare(connection, "SELECT count(*) FROM (SELECT 1 FROM alarm", first);
          ResultSet result = count.executeQuery()) {
        all += result.getLong(1);
      }
      if (all > few) {
        return false;
      }
    }
    return !ways.isEmpty();
  }
}
