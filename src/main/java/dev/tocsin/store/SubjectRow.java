package dev.tocsin.store;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.query.NameSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A subject as a row of the table `subject`, there and back: the one place that knows its columns.
///
/// What changes with each push stands with the alarm: the value, and how well the body could be
/// read.
final class SubjectRow {

  private static final List<String> NAMES =
      List.of(
          "subject_id",
          "kind_id",
          "level",
          "type",
          "account",
          "policy_id",
          "policy_name",
          "policy_type",
          "policy_type_name",
          "policy_detail_url",
          "namespace",
          "region",
          "object_id",
          "object_name",
          "dimensions",
          "condition",
          "condition_name",
          "condition_show_name",
          "operator",
          "threshold",
          "unit",
          "product_name",
          "product_show_name",
          "stateless");

  static final String COLUMNS = String.join(", ", NAMES);

  static final String INSERT =
      "INSERT INTO subject (%s) VALUES (%s)"
          .formatted(COLUMNS, NAMES.stream().map(name -> "?").collect(Collectors.joining(", ")));

  /// Takes the same parameters as [#INSERT].
  static final String UPDATE =
      "UPDATE subject SET "
          + Stream.iterate(1, i -> i < NAMES.size(), i -> i + 1)
              .map(i -> NAMES.get(i) + " = ?" + (i + 1))
              .collect(Collectors.joining(", "))
          + " WHERE subject_id = ?1";

  private SubjectRow() {}

  /// What of a subject stands in its row.
  static Subject kept(Subject subject) {
    Condition condition =
        subject.condition() instanceof Condition.Metric metric
            ? new Condition.Metric(
                metric.name(),
                metric.showName(),
                metric.operator(),
                metric.threshold(),
                null,
                metric.unit())
            : subject.condition();
    return new Subject(
        subject.type(),
        subject.account(),
        subject.policy(),
        subject.object(),
        condition,
        subject.level(),
        true,
        null);
  }

  /// What the names of subjects of this kind follow from, as the table `kind` has it.
  static String kind(Subject subject) {
    NameSource kind = NameSource.of(subject).ofKind();
    return String.join(
        String.valueOf(NameSource.SEPARATOR),
        kind.conditionKind(),
        kind.conditionName(),
        kind.policyType(),
        kind.productName(),
        kind.namespace(),
        kind.region(),
        kind.objectId(),
        kind.objectName());
  }

  static void bind(PreparedStatement row, long id, long kind, Subject subject) throws SQLException {
    Policy policy = subject.policy();
    CloudObject object = subject.object();
    int column = 0;
    row.setLong(++column, id);
    row.setLong(++column, kind);
    row.setString(++column, subject.level().name());
    row.setString(++column, subject.type());
    row.setString(++column, subject.account());
    row.setString(++column, policy.id());
    row.setString(++column, policy.name());
    row.setString(++column, policy.type());
    row.setString(++column, policy.typeName());
    row.setString(++column, policy.detailUrl());
    row.setString(++column, object.namespace());
    row.setString(++column, object.region());
    row.setString(++column, object.id());
    row.setString(++column, object.name());
    row.setString(++column, object.dimensions());
    for (String text : texts(subject.condition())) {
      row.setString(++column, text);
    }
    row.setBoolean(
        ++column, subject.condition() instanceof Condition.Event event && event.stateless());
  }

  private static @Nullable String[] texts(@Nullable Condition condition) {
    return switch (condition) {
      case Condition.Metric(var name, var showName, var operator, var threshold, var _, var unit) ->
          new @Nullable String[] {"metric", name, showName, operator, threshold, unit, null, null};
      case Condition.Event(var name, var showName, var product, var productShowName, var _) ->
          new @Nullable String[] {
            "event", name, showName, null, null, null, product, productShowName
          };
      case null -> new @Nullable String[8];
    };
  }

  /// The subject of an alarm.
  ///
  /// @param row is at the first of [#COLUMNS]
  /// @param value what the alarm's own row has
  /// @param strictJson the same
  /// @param unreadTime the same
  static Subject read(
      Row row, @Nullable String value, boolean strictJson, @Nullable String unreadTime)
      throws SQLException {
    row.number();
    row.number();
    Level level = Level.valueOf(row.text());
    String type = row.text();
    String account = row.optionalText();
    Policy policy =
        new Policy(
            row.optionalText(),
            row.optionalText(),
            row.optionalText(),
            row.optionalText(),
            row.optionalText());
    String namespace = row.optionalText();
    String region = row.optionalText();
    CloudObject object =
        new CloudObject(row.optionalText(), row.text(), namespace, region, row.text());
    Condition condition = condition(row, value);
    return new Subject(type, account, policy, object, condition, level, strictJson, unreadTime);
  }

  private static @Nullable Condition condition(Row row, @Nullable String value)
      throws SQLException {
    String kind = row.optionalText();
    if (kind == null) {
      return null;
    }
    String name = row.text();
    String showName = row.text();
    String operator = row.optionalText();
    String threshold = row.optionalText();
    String unit = row.optionalText();
    String product = row.optionalText();
    String productShowName = row.optionalText();
    return kind.equals("event")
        ? new Condition.Event(name, showName, product, productShowName, row.flag())
        : new Condition.Metric(name, showName, operator, threshold, value, unit);
  }
}
