package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.store.AlarmRow.Kept;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the writer does with the table `alarm`. Belongs to the writer's thread.
final class AlarmTable {

  private static final String SAME_POLICY =
      " CASE WHEN policy_id IS NOT NULL AND ?2 IS NOT NULL THEN policy_id = ?2"
          + " ELSE policy_name IS ?3 END AND coalesce(account = ?4, 1)"
          + " AND coalesce(namespace = ?5 COLLATE NOCASE, policy_type = ?6, 1)";

  /// As [AlarmKey#isSameAs] has it. The alarms come first, and few have one identity; their order
  /// is the index's.
  private static final String SAME_ALARM =
      " FROM alarm CROSS JOIN subject USING (subject_id) WHERE identity = ?1 AND" + SAME_POLICY;

  private static final String ID_AND_BEGIN = "SELECT id, first_occurred_at" + SAME_ALARM;

  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement updateCourse;
  private final PreparedStatement firstTwo;
  private final PreparedStatement near;
  private final PreparedStatement latest;
  private final PreparedStatement ofObject;
  private final PreparedStatement byId;
  private final PreparedStatement allSeen;
  private final PreparedStatement count;
  private final SubjectTable subjects;
  private final RecentAlarms recent = new RecentAlarms();
  private long resolvedMore;

  AlarmTable(Connection connection) throws SQLException {
    subjects = new SubjectTable(connection);
    insert = connection.prepareStatement(AlarmRow.INSERT);
    update = connection.prepareStatement(AlarmRow.UPDATE);
    updateCourse = connection.prepareStatement(AlarmRow.UPDATE_COURSE);
    // Most alarms are new, or have occurred once.
    firstTwo = connection.prepareStatement("SELECT id FROM alarm WHERE identity = ? LIMIT 2");
    // Two columns only: the driver asks for the name of every column.
    near =
        connection.prepareStatement(
            ("SELECT * FROM (%1$s AND first_occurred_at < ?7 ORDER BY first_occurred_at DESC"
                    + " LIMIT 1) UNION ALL SELECT * FROM (%1$s AND first_occurred_at >= ?7"
                    + " ORDER BY first_occurred_at LIMIT 2)")
                .formatted(ID_AND_BEGIN));
    latest = connection.prepareStatement(ID_AND_BEGIN + " ORDER BY first_occurred_at DESC LIMIT 1");
    ofObject =
        connection.prepareStatement(
            "SELECT id, phase = 'FIRING' FROM subject CROSS JOIN alarm USING (subject_id)"
                + " WHERE object_id = ?1"
                + " AND condition IS NOT NULL AND"
                + SAME_POLICY
                + " AND first_occurred_at BETWEEN ?7 AND ?8"
                + " ORDER BY phase = 'FIRING' DESC, last_received_at DESC LIMIT 3");
    byId = connection.prepareStatement(Queries.SELECT_ALARM + " WHERE id = ?");
    count = connection.prepareStatement("UPDATE progress SET resolved = resolved + ?");
    allSeen = connection.prepareStatement("UPDATE alarm SET seen = 1 WHERE " + AlarmRow.UNSEEN);
  }

  Neighbours neighbours(AlarmMessage message) throws SQLException {
    List<Long> ids = firstTwo(message.key());
    return switch (ids.size()) {
      case 0 -> new Neighbours(null, null, null);
      case 1 -> beside(message, find(ids.getFirst()).orElseThrow());
      default -> nearest(message);
    };
  }

  private List<Long> firstTwo(AlarmKey key) throws SQLException {
    firstTwo.setString(1, key.identity());
    List<Long> ids = new ArrayList<>(2);
    try (ResultSet rows = firstTwo.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private static Neighbours beside(AlarmMessage message, Alarm only) {
    if (!only.key().isSameAs(message.key())) {
      return new Neighbours(null, null, null);
    }
    Instant pivot = message.pivot();
    long begin = only.course().firstOccurredAt().toEpochMilli();
    int order = pivot == null ? -1 : Long.compare(begin, pivot.toEpochMilli());
    return new Neighbours(
        order < 0 ? only : null, order == 0 ? only : null, order > 0 ? only : null);
  }

  private Neighbours nearest(AlarmMessage message) throws SQLException {
    AlarmKey key = message.key();
    Instant pivot = message.pivot();
    PreparedStatement select = pivot == null ? latest : near;
    select.setString(1, key.identity());
    bindPolicy(select, key);
    if (pivot != null) {
      select.setLong(7, pivot.toEpochMilli());
    }
    Alarm earlier = null;
    Alarm same = null;
    Alarm later = null;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Alarm alarm = find(rows.getLong(1)).orElseThrow();
        int order = pivot == null ? -1 : Long.compare(rows.getLong(2), pivot.toEpochMilli());
        if (order < 0) {
          earlier = alarm;
        } else if (order == 0) {
          same = alarm;
        } else if (later == null) {
          later = alarm;
        }
      }
    }
    return new Neighbours(earlier, same, later);
  }

  /// The alarm that a resolve without a condition is about: of the object, the policy and the
  /// beginning that it tells, what fires, if that is one only; else what ended last.
  Optional<Alarm> onlyOfObject(AlarmMessage resolve) throws SQLException {
    String object = resolve.subject().object().id();
    if (object == null) {
      return Optional.empty();
    }
    Instant begin = resolve.firstOccurredAt();
    ofObject.setString(1, object);
    bindPolicy(ofObject, resolve.key());
    ofObject.setLong(7, begin == null ? Long.MIN_VALUE : begin.toEpochMilli());
    ofObject.setLong(8, begin == null ? Long.MAX_VALUE : begin.toEpochMilli());
    List<Long> firing = new ArrayList<>();
    Long ended = null;
    try (ResultSet rows = ofObject.executeQuery()) {
      while (rows.next()) {
        if (rows.getBoolean(2)) {
          firing.add(rows.getLong(1));
        } else if (ended == null) {
          ended = rows.getLong(1);
        }
      }
    }
    if (firing.isEmpty() && ended != null) {
      return find(ended);
    }
    return firing.size() == 1 ? find(firing.getFirst()) : Optional.empty();
  }

  private static void bindPolicy(PreparedStatement select, AlarmKey key) throws SQLException {
    select.setString(2, key.policy().id());
    select.setString(3, key.policy().name());
    select.setString(4, key.account());
    select.setString(5, key.namespace());
    select.setString(6, key.policy().type());
  }

  void insert(Alarm alarm) throws SQLException {
    long subject = subjects.of(alarm);
    AlarmRow.bind(insert, alarm, subject);
    insert.executeUpdate();
    recent.put(new Kept(alarm, subject));
    resolvedMore += alarm.isFiring() ? 0 : 1;
  }

  void update(Alarm alarm) throws SQLException {
    Kept before = known(alarm.id());
    long subject = subjects.of(alarm);
    boolean settled = before != null && AlarmRow.isSettled(before, alarm, subject);
    PreparedStatement statement = settled ? updateCourse : update;
    AlarmRow.bind(statement, alarm, subject);
    statement.executeUpdate();
    recent.put(new Kept(alarm, subject));
    if (before != null && before.alarm().isFiring() != alarm.isFiring()) {
      resolvedMore += alarm.isFiring() ? -1 : 1;
    }
  }

  /// Before a commit: keeps how many alarms are over.
  void keepCount() throws SQLException {
    if (resolvedMore != 0) {
      count.setLong(1, resolvedMore);
      count.executeUpdate();
      resolvedMore = 0;
    }
  }

  Optional<Alarm> find(long id) throws SQLException {
    return Optional.ofNullable(known(id)).map(Kept::alarm);
  }

  private @Nullable Kept known(long id) throws SQLException {
    Kept recently = recent.get(id);
    Kept kept = recently == null ? read(id) : recently;
    if (kept != null) {
      recent.put(kept);
      subjects.remember(kept.alarm(), kept.subjectId());
    }
    return kept;
  }

  private @Nullable Kept read(long id) throws SQLException {
    byId.setLong(1, id);
    try (ResultSet row = byId.executeQuery()) {
      return row.next() ? AlarmRow.read(row) : null;
    }
  }

  /// Nothing that was resolved by now is unseen.
  void allSeen() throws SQLException {
    allSeen.executeUpdate();
    recent.clear();
  }

  /// One that was over has been deleted.
  void removed(long id) {
    recent.remove(id);
    subjects.forget(id);
    resolvedMore--;
  }

  /// Some of what was written was taken back.
  void forget() throws SQLException {
    recent.clear();
    resolvedMore = 0;
    subjects.forget();
  }
}
