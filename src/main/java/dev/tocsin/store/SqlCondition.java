package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.query.Field;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Quantity;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// A query as a condition on the tables `alarm` and `subject`. Its SQL is made of constants only;
/// all that a person wrote is bound. No part of it is ever NULL, or its negation would hold for
/// nothing.
///
/// It must mean what the screen's predicate means; both look in the texts of
/// [dev.tocsin.query.AlarmTexts].
final class SqlCondition {

  /// As [dev.tocsin.alarm.Alarm#isOverdue] has it; NULL where no repeat is expected.
  private static final String OVERDUE_SINCE =
      "(last_received_at + 60000 + 3 * CASE WHEN repeat_period NOT BETWEEN 60000 AND 2592000000"
          + " THEN NULL WHEN repeat_kind = 'PERIODIC' THEN repeat_period"
          + " WHEN repeat_kind = 'EXPONENTIAL' THEN max(repeat_period"
          + " << min(max(notifications - 1, 0), 20), last_received_at - first_occurred_at)"
          + " END / 2)";

  /// Occurrences of one alarm have one identity and one policy.
  private static final String OF_SAME =
      " FROM alarm other CROSS JOIN subject theirs USING (subject_id)"
          + " WHERE other.identity = alarm.identity AND theirs.policy_id IS subject.policy_id"
          + " AND theirs.policy_name IS subject.policy_name AND other.first_occurred_at > ";

  private static final String CHATTERS =
      "(first_occurred_at > ? AND (SELECT count(*)"
          + OF_SAME
          + "?) >= ? AND NOT EXISTS (SELECT 1"
          + OF_SAME
          + "alarm.first_occurred_at))";

  private final Moment moment;
  private final Conditions conditions;
  private final TextCondition texts;
  private final boolean ofSubject;

  private SqlCondition(
      Moment moment, Conditions conditions, Vocabulary vocabulary, boolean ofSubject) {
    this.moment = moment;
    this.conditions = conditions;
    this.texts = new TextCondition(conditions, vocabulary);
    this.ofSubject = ofSubject;
  }

  /// Adds the query to conditions on alarms and their subjects.
  static void add(Conditions conditions, Query query, Moment moment, Vocabulary vocabulary) {
    new SqlCondition(moment, conditions, vocabulary, false).add(query);
  }

  /// Adds what is left of a query in a [SubjectQuery] to conditions on subjects alone.
  static void addOfSubject(
      Conditions conditions, Query query, Moment moment, Vocabulary vocabulary) {
    new SqlCondition(moment, conditions, vocabulary, true).add(query);
  }

  private void add(Query query) {
    List<Query> parts = query instanceof Query.And(var queries) ? queries : List.of(query);
    for (Query part : parts) {
      conditions.add(sql(part));
    }
  }

  private String sql(Query query) {
    return switch (query) {
      case Query.And(var queries) -> joined(queries, " AND ", "1");
      case Query.Or(var queries) -> joined(queries, " OR ", "0");
      case Query.Not(var denied) -> "NOT " + sql(denied);
      case Query.AnyText(var test) ->
          ofSubject
              ? texts.ofSubject(test)
              : "(" + texts.ofSubject(test) + " OR " + texts.of(Field.ID, test) + ")";
      case Query.OfField(var field, var test) -> texts.of(field, test);
      case Query.OfDimension(var key, var test) -> texts.ofDimension(key, test);
      case Query.Compared(var quantity, var comparison, var operand) ->
          compared(quantity, comparison.sign(), operand);
      case Query.OfLevel(var levels) -> level(levels);
      case Query.Is(var state) -> state(state);
      case Query.Since(var begin) -> {
        conditions.bind(millis(begin.begin(moment)));
        yield "(max(first_occurred_at, last_received_at) >= ?)";
      }
      case Query.Until(var last) -> {
        conditions.bind(millis(last.end(moment)));
        yield "(first_occurred_at < ?)";
      }
      case Query.On(var day) -> {
        conditions.bind(millis(day.begin(moment)));
        conditions.bind(millis(day.end(moment)));
        yield "(first_occurred_at >= ? AND first_occurred_at < ?)";
      }
    };
  }

  private String joined(List<Query> queries, String word, String ofNone) {
    return queries.isEmpty()
        ? ofNone
        : queries.stream().map(this::sql).collect(Collectors.joining(word, "(", ")"));
  }

  private String compared(Quantity quantity, String sign, double operand) {
    String number =
        switch (quantity) {
          case DUR -> {
            conditions.bind(millis(moment.now()));
            yield "max(0, coalesce(resolved_at, ?) - first_occurred_at)";
          }
          case AGE -> {
            conditions.bind(millis(moment.now()));
            yield "(? - first_occurred_at)";
          }
          case REPEAT -> "notifications";
          case VALUE -> "number_in(value)";
          case MARGIN -> "margin(operator, threshold, value, unit)";
        };
    conditions.bind(operand);
    return "coalesce(" + number + " " + sign + " ?, 0)";
  }

  private String level(Iterable<Level> levels) {
    StringBuilder places = new StringBuilder();
    for (Level level : levels) {
      places.append(places.isEmpty() ? "?" : ", ?");
      conditions.bind(level.name());
    }
    return "(level IN (" + places + "))";
  }

  private String state(State state) {
    return switch (state) {
      case FIRING, RESOLVED -> {
        conditions.bind(state.name());
        yield "(phase = ?)";
      }
      case STALE -> {
        conditions.bind(millis(moment.staleBefore()));
        yield "(phase = 'FIRING' AND last_received_at < ?)";
      }
      case CLOSED, SUPERSEDED, EXPIRED -> {
        conditions.bind(state.name());
        yield "(ending IS ?)";
      }
      case EVENT -> "(lower(type) = 'event')";
      case METRIC -> "(lower(type) = 'metric')";
      case ACKED -> "(phase = 'FIRING' AND acknowledged_at IS NOT NULL)";
      // An ending may be missing, and NOT of that must hold.
      case UNSEEN -> "(ending IS NOT NULL AND " + AlarmRow.UNSEEN + ")";
      case SHELVED -> {
        conditions.bind(millis(moment.now()));
        yield "(coalesce(shelved_until, 0) > ?)";
      }
      case STANDING -> {
        conditions.bind(millis(moment.now().minus(Alarm.STANDS_AFTER)));
        yield "(phase = 'FIRING' AND first_occurred_at < ?)";
      }
      case OVERDUE -> {
        conditions.bind(millis(moment.now()));
        yield "(phase = 'FIRING' AND coalesce(" + OVERDUE_SINCE + " < ?, 0))";
      }
      case CHATTERING -> {
        long since = millis(moment.chatteringSince());
        conditions.bind(since);
        conditions.bind(since);
        conditions.bind(moment.rules().chatteringCycles());
        yield CHATTERS;
      }
    };
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
