package dev.tocsin.tray;

import dev.tocsin.alarm.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the icon and its menu tell about, before it is put into words.
///
/// @param firing how many alarms fire and are not shelved
/// @param serious how many of them are serious
/// @param ungraded how many of them have no level, so that nobody knows how serious they are
/// @param mutedUntil when interruptions begin again, [Instant#MAX] for not by itself; null while
///   they are on
/// @param port where callbacks arrive; null while none can
/// @param lastPushAt when the last one came; null when none ever did
/// @param top the firing alarms that a person would look at first
public record TrayFigures(
    int firing,
    int serious,
    int ungraded,
    int shelved,
    @Nullable Instant mutedUntil,
    @Nullable Integer port,
    @Nullable Instant lastPushAt,
    List<Firing> top) {

  /// One alarm of the menu.
  ///
  /// @param label what it is, as the cloud sent it
  public record Firing(long id, Level level, String label) {}

  public TrayFigures {
    top = List.copyOf(top);
  }
}
