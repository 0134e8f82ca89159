package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.query.Moment;
import java.util.List;
import java.util.Optional;

/// Reads what is kept. Any thread; each call is one short read that the writer does not wait for.
public interface AlarmReader {

  AlarmPage alarms(AlarmQuery query);

  Optional<Alarm> alarm(long id);

  /// The newest pushes about an alarm, oldest first.
  ///
  /// @param limit how many at most; fewer when their bodies are very long
  List<StoredCallback> callbacks(long alarmId, int limit);

  /// What was done to an alarm without a push, and which pushes about it wait in the inbox because
  /// their status is not known; the newest thousand, oldest first.
  List<Action> actions(long alarmId);

  /// What was decided about interrupting a person because of an alarm; the newest thousand, oldest
  /// first.
  List<Announcement> announcements(long alarmId);

  /// The bodies that could not be read, newest first.
  ///
  /// @param limit how many at most; fewer when they are very long
  List<InboxEntry> inbox(int limit);

  /// How the bodies' layout has drifted from what is known, newest first.
  List<SeenDrift> drift(int limit);

  /// The numbers at that moment.
  StoreCounts counts(Moment moment);

  /// How many bodies are in the inbox.
  long inboxSize();

  /// How many have left the inbox because too many came after them; they are kept nevertheless.
  long inboxDropped();
}
