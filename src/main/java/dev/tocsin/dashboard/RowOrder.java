package dev.tocsin.dashboard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import dev.tocsin.alarm.Condition;
import java.time.Instant;
import java.util.Comparator;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// The comparators behind [SortOrder]. Every order ends in the id, so that equal rows never swap.
final class RowOrder {

  /// The order of [SortOrder#DEFAULT]; no two rows are equal in it.
  static final Comparator<Row> DEFAULT = RowOrder::compare;

  /// By state and level alone.
  static final Comparator<Row> WORST_FIRST = comparing(Row::place).thenComparing(Row::level);

  private RowOrder() {}

  static Comparator<Row> of(SortOrder order, Instant now) {
    if (order.equals(SortOrder.DEFAULT)) {
      return DEFAULT;
    }
    Comparator<Row> chosen = by(order.column(), now);
    return (order.descending() ? chosen.reversed() : chosen).thenComparing(DEFAULT);
  }

  /// Written out, as every board compares all its rows by it.
  private static int compare(Row one, Row other) {
    int places = one.place().compareTo(other.place());
    if (places != 0) {
      return places;
    }
    int levels = one.level().compareTo(other.level());
    if (levels != 0) {
      return levels;
    }
    int beginnings = one.firstOccurredAt().compareTo(other.firstOccurredAt());
    return beginnings != 0 ? beginnings : Long.compare(one.id(), other.id());
  }

  private static Comparator<Row> by(SortOrder.Column column, Instant now) {
    return switch (column) {
      case STATE -> comparing(Row::place);
      case LEVEL -> comparing(Row::level);
      case POLICY -> comparing(Row::policy, String.CASE_INSENSITIVE_ORDER);
      case PRODUCT -> comparing(Row::product, String.CASE_INSENSITIVE_ORDER);
      case NAMESPACE -> comparing(Row::namespace);
      case OBJECT -> comparing(Row::object, String.CASE_INSENSITIVE_ORDER);
      case CONDITION -> comparing(Row::condition, String.CASE_INSENSITIVE_ORDER);
      case VALUE -> {
        // A text is read as a number once, not at each comparison.
        IdentityHashMap<Row, Double> values = new IdentityHashMap<>();
        yield comparingDouble(row -> values.computeIfAbsent(row, RowOrder::value));
      }
      case MARGIN -> comparingDouble(RowOrder::margin);
      case REGION -> comparing(Row::region);
      case FIRST_OCCURRED -> comparing(Row::firstOccurredAt);
      case DURATION -> comparingLong(row -> row.duration(now).toMillis());
      case NOTIFICATIONS -> comparingInt(Row::notifications);
      case LAST_PUSH -> comparing(row -> row.alarm().course().lastReceivedAt());
      case RESOLVED_AT -> comparing(RowOrder::resolvedAt);
      case TYPE -> comparing(row -> row.alarm().subject().type());
      case POLICY_TYPE -> comparing(row -> known(row.alarm().policy().type()));
      case ACCOUNT -> comparing(row -> known(row.alarm().subject().account()));
    };
  }

  /// Rows without a number come before all numbers.
  private static double value(Row row) {
    if (row.alarm().condition() instanceof Condition.Metric metric && metric.value() != null) {
      try {
        return Double.parseDouble(metric.value());
      } catch (NumberFormatException notANumber) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /// Rows of which nothing can be said come before all others.
  private static double margin(Row row) {
    return row.margin() == null ? Double.NEGATIVE_INFINITY : row.margin();
  }

  /// What still fires is the latest.
  private static Instant resolvedAt(Row row) {
    Instant resolvedAt = row.alarm().course().resolvedAt();
    return resolvedAt == null ? Instant.MAX : resolvedAt;
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }
}
