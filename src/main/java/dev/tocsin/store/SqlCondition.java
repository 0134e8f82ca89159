package dev.tocsin.store;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Field;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Quantity;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.TextMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A query as a condition on the table `alarm`. Its SQL is made of constants only; all that a
/// person wrote is bound. No part of it is ever NULL, or its negation would hold for nothing.
///
/// It must mean what the screen's predicate means; both look in the texts of
/// [dev.tocsin.query.AlarmTexts].
final class SqlCondition {

  /// One argument and not eight, as each costs a way out of SQLite and back.
  private static final String NAMES_OF =
      Stream.of(
              "condition",
              "condition_name",
              "policy_type",
              "product_name",
              "namespace",
              "region",
              "object_id",
              "object_name")
          .map(column -> "replace(coalesce(" + column + ", ''), char(31), ' ')")
          .collect(Collectors.joining(" || char(31) || ", ", ", ")"));

  private static final String ALL_TEXTS =
      lines(
              "policy_id",
              "policy_name",
              "policy_type",
              "policy_type_name",
              "namespace",
              "region",
              "object_id",
              "object_name",
              "dimensions",
              "condition_name",
              "condition_show_name",
              "product_name",
              "product_show_name",
              "session_ids",
              levelWords())
          + and(SqlFunctions.Name.ALL);

  private final Moment moment;
  private final Conditions conditions;
  private String allTexts = ALL_TEXTS;

  private SqlCondition(Moment moment, Conditions conditions) {
    this.moment = moment;
    this.conditions = conditions;
  }

  /// Adds the query to the conditions.
  static void add(Conditions conditions, Query query, Moment moment) {
    SqlCondition sql = new SqlCondition(moment, conditions);
    List<Query> withFreeWords = new ArrayList<>();
    for (Query part : query instanceof Query.And(var queries) ? queries : List.of(query)) {
      if (freeWords(part) > 0) {
        withFreeWords.add(part);
      } else {
        conditions.add(sql.sql(part));
      }
    }
    if (!withFreeWords.isEmpty()) {
      conditions.add(sql.withFreeWords(new Query.And(withFreeWords)));
    }
  }

  /// An alarm's texts are made once, however many words are looked for in them. The LIMIT keeps
  /// SQLite from making them again for each.
  private String withFreeWords(Query query) {
    if (freeWords(query) == 1) {
      return sql(query);
    }
    allTexts = "texts";
    return "(SELECT count(*) FROM (SELECT "
        + ALL_TEXTS
        + " AS texts LIMIT 1) WHERE "
        + sql(query)
        + ")";
  }

  private static int freeWords(Query query) {
    return switch (query) {
      case Query.And(var queries) -> queries.stream().mapToInt(SqlCondition::freeWords).sum();
      case Query.Or(var queries) -> queries.stream().mapToInt(SqlCondition::freeWords).sum();
      case Query.Not(var denied) -> freeWords(denied);
      case Query.AnyText _ -> 1;
      default -> 0;
    };
  }

  private String sql(Query query) {
    return switch (query) {
      case Query.And(var queries) -> joined(queries, " AND ", "1");
      case Query.Or(var queries) -> joined(queries, " OR ", "0");
      case Query.Not(var denied) -> "NOT " + sql(denied);
      case Query.AnyText(var test) -> passes(allTexts, test);
      case Query.OfField(var field, var test) -> passes(texts(field), test);
      case Query.OfDimension(var key, var test) -> {
        conditions.bind(key);
        yield passes("dimension_values(dimensions, ?)", test);
      }
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

  private String passes(String texts, TextMatch test) {
    return switch (test) {
      case TextMatch.Contains(var part) -> {
        conditions.bind(part);
        yield "(instr(" + texts + ", ?) > 0)";
      }
      case TextMatch.Equals(var line) when line.isEmpty() -> "(trim(" + texts + ", char(10)) = '')";
      case TextMatch.Equals(var line) -> {
        conditions.bind('\n' + line + '\n');
        yield "(instr(char(10) || " + texts + " || char(10), ?) > 0)";
      }
      case TextMatch.Matches(var pattern) -> {
        conditions.bind(pattern);
        yield "pattern_matches(" + texts + ", ?)";
      }
    };
  }

  private static String texts(Field field) {
    return switch (field) {
      case POLICY -> lines("coalesce(policy_name, policy_id)");
      case POLICY_ID -> lines("policy_id");
      case NAMESPACE -> name(SqlFunctions.Name.NAMESPACE);
      case PRODUCT ->
          lines("policy_type", "policy_type_name", "product_name", "product_show_name")
              + and(SqlFunctions.Name.PRODUCT);
      case REGION -> lines("region") + and(SqlFunctions.Name.REGION);
      case OBJECT -> lines("object_id", "object_name") + and(SqlFunctions.Name.OBJECT);
      case METRIC -> conditionTexts("metric");
      case EVENT -> conditionTexts("event");
      case TYPE -> lines("type");
      case NOTE -> "''";
      case ID -> lines("session_ids");
    };
  }

  private static String conditionTexts(String kind) {
    return "CASE WHEN condition IS '"
        + kind
        + "' THEN "
        + lines("condition_name", "condition_show_name")
        + and(SqlFunctions.Name.CONDITION)
        + " ELSE '' END";
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
      case ACKED, UNSEEN, SHELVED, OVERDUE, CHATTERING -> "0";
    };
  }

  private static String levelWords() {
    return Arrays.stream(Level.values())
        .map(level -> "WHEN '%s' THEN '%s'".formatted(level.name(), LevelWords.of(level)))
        .collect(Collectors.joining(" ", "CASE level ", " END"));
  }

  /// These columns, one a line, ASCII letters small.
  private static String lines(String... columns) {
    return Arrays.stream(columns)
        .map(column -> "coalesce(" + column + ", '')")
        .collect(Collectors.joining(" || char(10) || ", "lower(", ")"));
  }

  private static String and(SqlFunctions.Name name) {
    return " || char(10) || " + name(name);
  }

  private static String name(SqlFunctions.Name name) {
    return "names('" + name + "'" + NAMES_OF;
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
