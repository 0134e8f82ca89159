package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of alarms, newest first.
///
/// @param total how many match on all pages
/// @param next what to pass as [AlarmQuery#after] for the next page; null on the last
public record AlarmPage(List<Alarm> alarms, long total, @Nullable Long next) {

  public AlarmPage {
    alarms = List.copyOf(alarms);
  }
}
