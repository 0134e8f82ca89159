package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the writer does with the tables `subject` and `kind`. Belongs to the writer's thread.
///
/// An alarm shares the subject of the occurrence before it when it tells the same; that one has
/// just been read, to judge the push, so that nothing has to be looked up. A subject that stands
/// twice costs room and nothing else.
final class SubjectTable {

  /// An alarm, the ones before and after it, and a few that its push ended.
  private static final int MOST_REMEMBERED = 16;

  /// Far more than an account has; senders of invented names must not fill the memory.
  private static final int MOST_KINDS = 20_000;

  private record Known(long subjectId, Subject kept) {}

  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement shared;
  private final PreparedStatement last;
  private final PreparedStatement insertKind;
  private final PreparedStatement findKind;
  private final Map<String, Long> kinds = new HashMap<>();

  /// The subjects of the alarms that were read or written last, by the alarm's id.
  private final Map<Long, Known> remembered = new LinkedHashMap<>();

  private long lastId;

  SubjectTable(Connection connection) throws SQLException {
    insert = connection.prepareStatement(SubjectRow.INSERT);
    update = connection.prepareStatement(SubjectRow.UPDATE);
    shared =
        connection.prepareStatement("SELECT 1 FROM alarm WHERE subject_id = ? AND id <> ? LIMIT 1");
    last = connection.prepareStatement("SELECT coalesce(max(subject_id), 0) FROM subject");
    insertKind = connection.prepareStatement("INSERT OR IGNORE INTO kind (source) VALUES (?)");
    findKind = connection.prepareStatement("SELECT kind_id FROM kind WHERE source = ?");
    forget();
  }

  /// An alarm has been read.
  void remember(Alarm alarm, long subjectId) {
    remember(alarm.id(), new Known(subjectId, SubjectRow.kept(alarm.subject())));
  }

  /// Whether it is known which subject an alarm has.
  boolean remembers(long alarmId) {
    return remembered.containsKey(alarmId);
  }

  /// The subject of an alarm as it is now: the one that it has, one that tells the same, or its
  /// own.
  long of(Alarm alarm) throws SQLException {
    Subject kept = SubjectRow.kept(alarm.subject());
    Known before = remembered.get(alarm.id());
    if (before != null && before.kept().equals(kept)) {
      return before.subjectId();
    }
    Known same = null;
    for (Known known : remembered.values()) {
      same = known.kept().equals(kept) ? known : same;
    }
    Known now = same != null ? same : new Known(write(alarm.id(), before, kept), kept);
    remember(alarm.id(), now);
    return now.subjectId();
  }

  private long write(long alarmId, @Nullable Known before, Subject kept) throws SQLException {
    if (before != null && !isShared(before.subjectId(), alarmId)) {
      SubjectRow.bind(update, before.subjectId(), kind(kept), kept);
      update.executeUpdate();
      return before.subjectId();
    }
    lastId++;
    SubjectRow.bind(insert, lastId, kind(kept), kept);
    insert.executeUpdate();
    return lastId;
  }

  private boolean isShared(long subjectId, long alarmId) throws SQLException {
    shared.setLong(1, subjectId);
    shared.setLong(2, alarmId);
    try (ResultSet other = shared.executeQuery()) {
      return other.next();
    }
  }

  private long kind(Subject subject) throws SQLException {
    String source = SubjectRow.kind(subject);
    Long known = kinds.get(source);
    if (known != null) {
      return known;
    }
    insertKind.setString(1, source);
    insertKind.executeUpdate();
    findKind.setString(1, source);
    try (ResultSet found = findKind.executeQuery()) {
      long id = found.getLong(1);
      if (kinds.size() >= MOST_KINDS) {
        kinds.clear();
      }
      kinds.put(source, id);
      return id;
    }
  }

  private void remember(long alarmId, Known known) {
    remembered.remove(alarmId);
    remembered.put(alarmId, known);
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.remove(remembered.keySet().iterator().next());
    }
  }

  /// An alarm was deleted, and its subject perhaps with it.
  void forget(long alarmId) {
    Known gone = remembered.get(alarmId);
    if (gone != null) {
      remembered.values().removeIf(each -> each.subjectId() == gone.subjectId());
    }
  }

  /// Some of what is remembered was taken back.
  void forget() throws SQLException {
    remembered.clear();
    kinds.clear();
    try (ResultSet result = last.executeQuery()) {
      lastId = result.getLong(1);
    }
  }
}
