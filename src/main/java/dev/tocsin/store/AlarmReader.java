package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what is kept. Any thread; each call is one short read that the writer does not wait for.
public interface AlarmReader {

  AlarmPage alarms(AlarmQuery query);

  Optional<Alarm> alarm(long id);

  /// Every push about an alarm, oldest first.
  List<StoredCallback> callbacks(long alarmId);

  /// The bodies that could not be read, newest first.
  List<InboxEntry> inbox(int limit);

  StoreCounts counts(Instant now);
}
