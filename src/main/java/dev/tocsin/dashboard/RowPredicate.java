package dev.tocsin.dashboard;

import dev.tocsin.alarm.Course;
import dev.tocsin.query.Comparison;
import dev.tocsin.query.DimensionValues;
import dev.tocsin.query.Field;
import dev.tocsin.query.Margin;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Quantity;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.TextMatch;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// A query as a test of rows. It must mean what the store's condition on its table means; both look
/// in the texts of [dev.tocsin.query.AlarmTexts].
final class RowPredicate {

  private final long now;
  private final Moment moment;

  private RowPredicate(Moment moment) {
    this.moment = moment;
    this.now = millis(moment.now());
  }

  static Predicate<Row> of(Query query, Moment moment) {
    return new RowPredicate(moment).test(query);
  }

  private Predicate<Row> test(Query query) {
    return switch (query) {
      case Query.And(var queries) -> {
        List<Predicate<Row>> tests = queries.stream().map(this::test).toList();
        yield row -> all(tests, row);
      }
      case Query.Or(var queries) -> {
        List<Predicate<Row>> tests = queries.stream().map(each -> test(each).negate()).toList();
        yield row -> !all(tests, row);
      }
      case Query.Not(var denied) -> test(denied).negate();
      case Query.AnyText(var test) -> row -> test.passes(row.texts().all());
      case Query.OfField(var field, var test) -> row -> passes(row, field, test);
      case Query.OfDimension(var key, var test) ->
          row -> test.passes(DimensionValues.of(row.alarm().object().dimensions(), key));
      case Query.Compared(var quantity, var comparison, var operand) ->
          row -> holds(row, quantity, comparison, operand);
      case Query.OfLevel(var levels) -> row -> levels.contains(row.level());
      case Query.Is(var state) -> row -> is(row, state);
      case Query.Since(var begin) -> {
        long since = begin.begin(moment).toEpochMilli();
        yield row -> began(row) >= since || millis(course(row).lastReceivedAt()) >= since;
      }
      case Query.Until(var last) -> {
        long until = last.end(moment).toEpochMilli();
        yield row -> began(row) < until;
      }
      case Query.On(var day) -> {
        long begin = day.begin(moment).toEpochMilli();
        long end = day.end(moment).toEpochMilli();
        yield row -> began(row) >= begin && began(row) < end;
      }
    };
  }

  private static boolean all(List<Predicate<Row>> tests, Row row) {
    for (Predicate<Row> test : tests) {
      if (!test.test(row)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(Row row, Field field, TextMatch test) {
    return test.passes(row.texts().of(field, row.alarm()));
  }

  private boolean holds(Row row, Quantity quantity, Comparison comparison, double operand) {
    return switch (quantity) {
      case DUR -> comparison.holds((double) duration(row), operand);
      case AGE -> comparison.holds((double) (now - began(row)), operand);
      case REPEAT -> comparison.holds(row.notifications(), operand);
      case VALUE -> row.number() != null && comparison.holds(row.number(), operand);
      case MARGIN -> {
        Double percent = Margin.percent(row.alarm().condition());
        yield percent != null && comparison.holds(percent, operand);
      }
    };
  }

  private boolean is(Row row, State state) {
    return switch (state) {
      case FIRING -> row.alarm().isFiring();
      case RESOLVED -> !row.alarm().isFiring();
      case STALE -> row.isStale();
      case CLOSED, SUPERSEDED, EXPIRED -> {
        var ending = course(row).ending();
        yield ending != null && ending.name().equals(state.name());
      }
      case EVENT, METRIC -> row.alarm().subject().type().equalsIgnoreCase(state.name());
      case ACKED -> row.alarm().isAcknowledged();
      case UNSEEN -> row.alarm().isUnseen();
      case SHELVED -> row.isShelved();
      case OVERDUE -> row.isOverdue();
      case STANDING -> row.isStanding();
      case CHATTERING -> row.isChattering();
    };
  }

  private long duration(Row row) {
    Instant resolvedAt = course(row).resolvedAt();
    return Math.max(0, (resolvedAt == null ? now : millis(resolvedAt)) - began(row));
  }

  private static long began(Row row) {
    return millis(row.firstOccurredAt());
  }

  private static Course course(Row row) {
    return row.alarm().course();
  }

  private static long millis(Instant instant) {
    return instant.toEpochMilli();
  }
}
