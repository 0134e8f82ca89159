package dev.tocsin.dashboard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The comparators behind [SortOrder]. Every order ends in the id, so that equal rows never swap.
final class RowOrder {

  /// The order of [SortOrder#DEFAULT]; no two rows are equal in it.
  static final Comparator<Row> DEFAULT = RowOrder::compare;

  /// By state and level alone.
  static final Comparator<Row> WORST_FIRST = comparing(Row::place).thenComparing(Row::level);

  private RowOrder() {}

  static Comparator<Row> of(SortOrder order, Instant now) {
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
      case VALUE -> comparingDouble(row -> orLeast(row.number()));
      case MARGIN -> comparingDouble(row -> orLeast(row.margin()));
      case REGION -> comparing(Row::region);
      case FIRST_OCCURRED -> comparing(Row::firstOccurredAt);
      case DURATION -> comparingLong(row -> row.duration(now).toMillis());
      case NOTIFICATIONS -> comparingInt(Row::notifications);
      case LAST_PUSH -> comparing(row -> row.alarm().course().lastReceivedAt());
      case RESOLVED_AT -> comparing(RowOrder::resolvedAt);
      case TYPE -> comparing(row -> row.alarm().subject().type());
      case POLICY_TYPE -> comparing(row -> known(row.alarm().policy().type()));
      case ACCOUNT -> comparing(row -> known(row.alarm().subject().account()));
      case ACKNOWLEDGED -> comparing(RowOrder::acknowledgedAt);
      case NOTE -> comparing(row -> known(row.note()));
      case SHELVED_UNTIL -> comparing(row -> orNever(row.shelvedUntil()));
      case NEXT_DUE -> comparing(row -> orNever(row.nextDueAt()));
    };
  }

  /// Rows of which nothing can be said come before all others.
  private static double orLeast(@Nullable Double number) {
    return number == null ? Double.NEGATIVE_INFINITY : number;
  }

  /// What still fires is the latest.
  private static Instant resolvedAt(Row row) {
    Instant resolvedAt = row.alarm().course().resolvedAt();
    return resolvedAt == null ? Instant.MAX : resolvedAt;
  }

  private static Instant acknowledgedAt(Row row) {
    var acknowledgement = row.alarm().attention().acknowledgement();
    return orNever(acknowledgement == null ? null : acknowledgement.at());
  }

  private static Instant orNever(@Nullable Instant instant) {
    return instant == null ? Instant.MAX : instant;
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }
}
