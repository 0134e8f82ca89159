package dev.tocsin.ui.table;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Rest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.query.Attribute;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the cells say, in one language. Immutable.
record CellTexts(ViewContext context) {

  private static final double GREAT = 9.995;

  /// What stands in a row's cell as text: the same that is shown, and what the cell's copy is.
  String of(Row row, Column column) {
    return switch (column) {
      case STATE -> context.words().state(row);
      case LEVEL -> context.words().level(row.level());
      case POLICY -> row.policy();
      case PRODUCT -> row.product();
      case NAMESPACE -> row.namespace();
      case OBJECT -> row.object();
      case CONDITION -> row.condition();
      case VALUE -> (row.value() + " " + row.threshold()).strip();
      case MARGIN -> margin(row.margin());
      case REGION -> row.region();
      case FIRST_OCCURRED -> at(row.firstOccurredAt());
      case DURATION -> context.times().duration(row.duration(context.now()));
      case NOTIFICATIONS -> Integer.toString(row.notifications());
      case LAST_PUSH -> ago(row.alarm().course().lastReceivedAt());
      case RESOLVED_AT -> at(row.alarm().course().resolvedAt());
      case TYPE -> type(row);
      case POLICY_TYPE -> sent(row.alarm().policy().type());
      case ACCOUNT -> sent(row.alarm().subject().account());
      case ACKNOWLEDGED -> acknowledged(row.alarm().attention().acknowledgement());
      case NOTE -> sent(row.note());
      case SHELVED_UNTIL -> at(row.shelvedUntil());
      case NEXT_DUE -> nextDue(row.nextDueAt());
    };
  }

  /// More about the row, below the name in the column; empty where there is no more.
  String below(Row row, Column column) {
    return switch (column) {
      case POLICY -> joined(row.namespace(), sent(row.alarm().policy().id()));
      case OBJECT -> joined(differing(row.alarm().object().id(), row.object()), row.region());
      case CONDITION ->
          row.alarm().condition() == null
              ? ""
              : differing(row.alarm().condition().name(), row.condition());
      default -> "";
    };
  }

  /// What stands in a group's cell, where it is text.
  String of(Group group, Column column) {
    if (column == columnOf(group.grouping())) {
      return group.label().isEmpty() ? context.text("table.groupOfNone") : group.label();
    }
    return switch (column) {
      case POLICY, OBJECT ->
          column == countColumn(group.grouping())
              ? context.text("table.groupCount", group.count(), group.firing())
              : "";
      case PRODUCT -> group.product();
      case REGION -> group.region();
      case MARGIN -> margin(group.farthest().margin());
      case FIRST_OCCURRED -> at(group.first());
      case LAST_PUSH -> ago(group.lastPush());
      case NOTIFICATIONS -> Integer.toString(group.pushes());
      case STATE,
          LEVEL,
          NAMESPACE,
          CONDITION,
          VALUE,
          DURATION,
          RESOLVED_AT,
          TYPE,
          POLICY_TYPE,
          ACCOUNT,
          ACKNOWLEDGED,
          NOTE,
          SHELVED_UNTIL,
          NEXT_DUE ->
          "";
    };
  }

  /// What stands for the rows of a group that are not shown.
  String of(Rest rest, Column column) {
    return column == columnOf(rest.group().grouping())
        ? context.text("table.showMore", rest.hidden())
        : "";
  }

  /// A whole group, for those who hear it.
  String whole(Group group) {
    return joined(
        of(group, columnOf(group.grouping())),
        context.text("table.groupCount", group.count(), group.firing()),
        context.words().state(group.worst()),
        context.words().level(group.worst().level()),
        context.text(group.open() ? "table.open" : "table.folded"));
  }

  /// A whole row, for those who hear it.
  String whole(Row row) {
    return Stream.of(
            Column.LEVEL,
            Column.STATE,
            Column.DURATION,
            Column.POLICY,
            Column.OBJECT,
            Column.CONDITION,
            Column.VALUE)
        .map(column -> of(row, column))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// The column that says what a group has in common.
  static Column columnOf(Grouping grouping) {
    return switch (grouping) {
      case POLICY, NONE -> Column.POLICY;
      case OBJECT -> Column.OBJECT;
      case PRODUCT -> Column.PRODUCT;
      case REGION -> Column.REGION;
    };
  }

  private static Column countColumn(Grouping grouping) {
    return grouping == Grouping.POLICY ? Column.OBJECT : Column.POLICY;
  }

  /// What a term about the column asks for; null where the query has no exact one.
  static @Nullable Attribute attribute(Column column, Row row) {
    return switch (column) {
      case STATE -> Attribute.STATE;
      case LEVEL -> Attribute.LEVEL;
      case POLICY -> Attribute.POLICY;
      case PRODUCT -> Attribute.PRODUCT;
      case NAMESPACE -> Attribute.NAMESPACE;
      case OBJECT -> Attribute.OBJECT;
      case CONDITION -> row.event() ? Attribute.EVENT : Attribute.METRIC;
      case REGION -> Attribute.REGION;
      case VALUE,
          MARGIN,
          FIRST_OCCURRED,
          DURATION,
          NOTIFICATIONS,
          LAST_PUSH,
          RESOLVED_AT,
          TYPE,
          POLICY_TYPE,
          ACCOUNT,
          ACKNOWLEDGED,
          NOTE,
          SHELVED_UNTIL,
          NEXT_DUE ->
          null;
    };
  }

  private String margin(@Nullable Double margin) {
    if (margin == null) {
      return "";
    }
    double percent = Math.abs(margin) * 100;
    String number =
        percent < GREAT
            ? context.text("table.smallPercent", percent)
            : context.text("table.percent", Math.rint(percent));
    return (margin < 0 ? "−" : "+") + number;
  }

  private String type(Row row) {
    return switch (row.alarm().subject().type()) {
      case "metric" -> context.text("table.metric");
      case "event" -> context.text("table.event");
      default -> sent(row.alarm().subject().type());
    };
  }

  private String acknowledged(@Nullable Acknowledgement acknowledgement) {
    return acknowledgement == null
        ? ""
        : joined(sent(acknowledgement.by()), at(acknowledgement.at()));
  }

  /// Counts down, and then says since when it is missing.
  private String nextDue(@Nullable Instant due) {
    if (due == null) {
      return "";
    }
    Duration left = Duration.between(context.now(), due);
    return left.isNegative()
        ? context.text("table.dueAgo", context.times().duration(left.negated()))
        : context.text("table.dueIn", context.times().duration(left));
  }

  private String at(@Nullable Instant instant) {
    return instant == null ? "" : context.times().brief(instant, context.now());
  }

  private String ago(Instant instant) {
    return context.times().ago(instant, context.now());
  }

  private static String differing(@Nullable String text, String from) {
    String shown = sent(text);
    return shown.equals(from) ? "" : shown;
  }

  private static String sent(@Nullable String text) {
    return text == null ? "" : VisibleText.line(text);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
