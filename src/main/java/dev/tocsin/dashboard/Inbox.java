package dev.tocsin.dashboard;

import dev.tocsin.store.InboxEntry;
import java.util.List;

/// What needs a look beside the alarms. Immutable.
///
/// @param entries the bodies that could not be read as an alarm, newest first
/// @param changes in what understood bodies differ from those known, newest first
public record Inbox(List<InboxEntry> entries, List<FormatChange> changes) {

  public Inbox {
    entries = List.copyOf(entries);
    changes = List.copyOf(changes);
  }
}
