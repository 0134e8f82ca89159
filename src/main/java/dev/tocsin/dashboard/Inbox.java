package dev.tocsin.dashboard;

import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.SeenDrift;
import java.util.List;

/// What needs a look beside the alarms. Immutable.
///
/// @param entries the bodies that could not be read as an alarm, newest first
/// @param dropped how many older ones have left it because too many came
/// @param drift in what understood bodies differ from those known, newest first
public record Inbox(List<InboxEntry> entries, long dropped, List<SeenDrift> drift) {

  public Inbox {
    entries = List.copyOf(entries);
    drift = List.copyOf(drift);
  }
}
