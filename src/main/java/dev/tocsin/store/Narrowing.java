package dev.tocsin.store;

import dev.tocsin.alarm.Phase;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.Vocabulary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Where a question's alarms can be at all: a condition that an index serves, and that all of them
/// meet.
///
/// @param conditions on the table `alarm`; empty when nothing is known
/// @param isToFew whether so few meet it that all of them can be looked at
/// @param isExact whether all that meet it are found
record Narrowing(Conditions conditions, boolean isToFew, boolean isExact) {

  static final Narrowing NONE = new Narrowing(new Conditions(), false, false);

  private static final int FEW = 4_000;

  static Narrowing of(Question question, Connection connection, Vocabulary vocabulary)
      throws SQLException {
    List<Narrowing> possible = new ArrayList<>();
    for (Query part : parts(question.query())) {
      possible.addAll(ofTime(part, question));
    }
    for (Narrowing each : possible) {
      if (isToFew(each.conditions, connection)) {
        return new Narrowing(each.conditions, true, false);
      }
    }
    Narrowing bySubject = ofSubject(question, connection, vocabulary);
    return bySubject.conditions.isEmpty() || !isToFew(bySubject.conditions, connection)
        ? bySubject
        : new Narrowing(bySubject.conditions, true, bySubject.isExact);
  }

  private static List<Query> parts(Query query) {
    return query instanceof Query.And(var queries)
        ? queries.stream().flatMap(each -> parts(each).stream()).toList()
        : List.of(query);
  }

  private static List<Narrowing> ofTime(Query part, Question question) {
    Conditions conditions = new Conditions();
    switch (part) {
      case Query.Is(var state) when state == State.FIRING || state == State.STALE ->
          conditions.add("phase = 'FIRING'");
      case Query.Since(var begin) -> {
        long since = begin.begin(question.moment()).toEpochMilli();
        conditions.add(
            "(first_occurred_at >= ? OR phase = 'FIRING' OR (resolved_at IS NOT NULL AND"
                + " max(resolved_at, last_received_at) >= ?))",
            since,
            since);
      }
      case Query.On(var day) ->
          conditions.add(
              "(first_occurred_at >= ? AND first_occurred_at < ?)",
              day.begin(question.moment()).toEpochMilli(),
              day.end(question.moment()).toEpochMilli());
      default -> {
        return List.of();
      }
    }
    return List.of(new Narrowing(conditions, false, false));
  }

  private static Narrowing ofSubject(
      Question question, Connection connection, Vocabulary vocabulary) throws SQLException {
    SubjectQuery query =
        new SubjectQuery(question.query(), new SessionSearch(connection, vocabulary));
    Conditions subjects = new Conditions();
    subjects.addAll(question.ofSubject());
    if (!query.query().equals(Query.ALL)) {
      SqlCondition.addOfSubject(subjects, query.query(), question.moment(), vocabulary);
    }
    if (subjects.isEmpty()) {
      return new Narrowing(new Conditions(), false, query.isExact());
    }
    Conditions alarms = new Conditions();
    String bySubject = "subject_id IN (SELECT value FROM json_each(?))";
    String found = json(ids(subjects, connection));
    if (query.alarms().isEmpty()) {
      alarms.add(bySubject, found);
    } else {
      alarms.add(
          "(" + bySubject + " OR id IN (SELECT value FROM json_each(?)))",
          found,
          json(query.alarms()));
    }
    return new Narrowing(alarms, false, query.isExact());
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

  private static boolean isToFew(Conditions conditions, Connection connection)
      throws SQLException {
    try (PreparedStatement count =
            conditions.prepare(
                connection,
                "SELECT count(*) FROM (SELECT 1 FROM alarm",
                " LIMIT " + (FEW + 1) + ")");
        ResultSet result = count.executeQuery()) {
      return result.getLong(1) <= FEW;
    }
  }
}
