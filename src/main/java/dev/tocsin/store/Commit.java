package dev.tocsin.store;

import dev.tocsin.alarm.AlarmChange;
import java.util.List;

/// What one transaction changed, told after it was committed.
///
/// @param changes in the order in which they happened
/// @param unreadable how many callbacks went to the inbox
public record Commit(List<AlarmChange> changes, int unreadable) {

  public Commit {
    changes = List.copyOf(changes);
  }
}
