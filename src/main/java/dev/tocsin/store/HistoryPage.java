package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import java.util.List;

/// A page of the history, the alarm that began last first.
///
/// @param more whether there are alarms after these
public record HistoryPage(List<Alarm> alarms, boolean more) {

  public HistoryPage {
    alarms = List.copyOf(alarms);
  }
}
