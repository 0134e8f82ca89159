package dev.tocsin.store;

import dev.tocsin.alarm.AlarmChange;
import java.util.List;

/// What one transaction changed, told after it was committed.
///
/// @param changes in the order in which they happened
/// @param inboxChanged whether bodies came into the inbox, were counted there, or left it, or the
///   layout of understood ones has drifted
public record Commit(List<AlarmChange> changes, boolean inboxChanged) {

  public Commit {
    changes = List.copyOf(changes);
  }

  boolean isEmpty() {
    return changes.isEmpty() && !inboxChanged;
  }
}
