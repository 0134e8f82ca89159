package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An alarm as a row of the table `alarm`, there and back: the one place that knows its columns.
final class AlarmRow {

  private static final List<String> NAMES =
      List.of(
          "id",
          "identity",
          "phase",
          "ending",
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
          "value",
          "unit",
          "product_name",
          "product_show_name",
          "first_occurred_at",
          "resolved_at",
          "firing_as_of",
          "last_received_at",
          "start_seen",
          "start_told",
          "notifications",
          "redeliveries",
          "session_ids",
          "strict_json",
          "stateless",
          "unread_time");

  static final String COLUMNS = String.join(", ", NAMES);

  static final String INSERT =
      "INSERT INTO alarm (%s) VALUES (%s)"
          .formatted(COLUMNS, NAMES.stream().map(name -> "?").collect(Collectors.joining(", ")));

  /// Takes the same parameters as [#INSERT], numbered so that the id comes first here too.
  static final String UPDATE =
      "UPDATE alarm SET "
          + Stream.iterate(1, i -> i < NAMES.size(), i -> i + 1)
              .map(i -> NAMES.get(i) + " = ?" + (i + 1))
              .collect(Collectors.joining(", "))
          + " WHERE id = ?1";

  private AlarmRow() {}

  static void bind(PreparedStatement row, Alarm alarm) throws SQLException {
    Policy policy = alarm.policy();
    CloudObject object = alarm.object();
    Course course = alarm.course();
    int column = 0;
    row.setLong(++column, alarm.id());
    row.setString(++column, alarm.key().identity());
    row.setString(++column, course.phase().name());
    row.setString(++column, course.ending() == null ? null : course.ending().name());
    row.setString(++column, alarm.level().name());
    row.setString(++column, alarm.subject().type());
    row.setString(++column, alarm.subject().account());
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
    column = bind(row, column, alarm.condition());
    row.setLong(++column, course.firstOccurredAt().toEpochMilli());
    row.setObject(++column, millis(course.resolvedAt()));
    row.setLong(++column, course.firingAsOf().toEpochMilli());
    row.setLong(++column, course.lastReceivedAt().toEpochMilli());
    row.setBoolean(++column, course.startSeen());
    row.setBoolean(++column, course.startTold());
    row.setInt(++column, alarm.tally().notifications());
    row.setInt(++column, alarm.tally().redeliveries());
    row.setString(++column, lines(alarm.tally().sessionIds()));
    row.setBoolean(++column, alarm.subject().strictJson());
    row.setBoolean(
        ++column, alarm.condition() instanceof Condition.Event event && event.stateless());
    row.setString(++column, alarm.subject().unreadTime());
  }

  private static int bind(PreparedStatement row, int column, @Nullable Condition condition)
      throws SQLException {
    @Nullable String[] texts =
        switch (condition) {
          case Condition.Metric(
                  var name,
                  var showName,
                  var operator,
                  var threshold,
                  var value,
                  var unit) ->
              new @Nullable String[] {
                "metric", name, showName, operator, threshold, value, unit, null, null
              };
          case Condition.Event(var name, var showName, var product, var productShowName, var _) ->
              new @Nullable String[] {
                "event", name, showName, null, null, null, null, product, productShowName
              };
          case null -> new @Nullable String[9];
        };
    int last = column;
    for (String text : texts) {
      row.setString(++last, text);
    }
    return last;
  }

  static Alarm read(ResultSet row) throws SQLException {
    Policy policy =
        new Policy(
            row.getString("policy_id"),
            row.getString("policy_name"),
            row.getString("policy_type"),
            row.getString("policy_type_name"),
            row.getString("policy_detail_url"));
    CloudObject object =
        new CloudObject(
            row.getString("object_id"),
            row.getString("object_name"),
            row.getString("namespace"),
            row.getString("region"),
            row.getString("dimensions"));
    Subject subject =
        new Subject(
            row.getString("type"),
            row.getString("account"),
            policy,
            object,
            condition(row),
            Level.valueOf(row.getString("level")),
            row.getBoolean("strict_json"),
            row.getString("unread_time"));
    return new Alarm(
        row.getLong("id"),
        new AlarmKey(row.getString("identity"), subject.account(), object.namespace(), policy),
        subject,
        course(row),
        new Tally(
            row.getInt("notifications"),
            row.getInt("redeliveries"),
            row.getString("session_ids").lines().toList()));
  }

  private static Course course(ResultSet row) throws SQLException {
    String ending = row.getString("ending");
    long resolved = row.getLong("resolved_at");
    Instant resolvedAt = row.wasNull() ? null : Instant.ofEpochMilli(resolved);
    return new Course(
        Phase.valueOf(row.getString("phase")),
        ending == null ? null : Ending.valueOf(ending),
        Instant.ofEpochMilli(row.getLong("first_occurred_at")),
        resolvedAt,
        Instant.ofEpochMilli(row.getLong("firing_as_of")),
        Instant.ofEpochMilli(row.getLong("last_received_at")),
        row.getBoolean("start_seen"),
        row.getBoolean("start_told"));
  }

  private static @Nullable Condition condition(ResultSet row) throws SQLException {
    String kind = row.getString("condition");
    if (kind == null) {
      return null;
    }
    String name = row.getString("condition_name");
    String showName = row.getString("condition_show_name");
    return kind.equals("event")
        ? new Condition.Event(
            name,
            showName,
            row.getString("product_name"),
            row.getString("product_show_name"),
            row.getBoolean("stateless"))
        : new Condition.Metric(
            name,
            showName,
            row.getString("operator"),
            row.getString("threshold"),
            row.getString("value"),
            row.getString("unit"));
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /// Ids are untrusted: one with a line break in it must not become two.
  private static String lines(List<String> ids) {
    return ids.stream()
        .map(id -> id.lines().collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
