package dev.tocsin.tray;

import java.util.List;

/// What the icon shows, in the language of the person: made by [TrayWriter].
///
/// @param number how many alarms fire
/// @param status what the tooltip and the first line of the menu tell
public record TrayState(Sign sign, int number, String status, List<MenuEntry> menu) {

  /// What the shape says.
  public enum Sign {
    /// No alarm can arrive: a cross.
    DOWN,
    /// Interruptions are off: a square with two bars.
    MUTED,
    /// Serious alarms fire: a disc with their number.
    SERIOUS,
    /// Alarms fire of which nobody knows how serious they are: the disc in another colour.
    UNGRADED,
    /// Only warnings and reminders fire: a triangle.
    LESSER,
    /// Nothing fires: a tick.
    CLEAR
  }

  public TrayState {
    menu = List.copyOf(menu);
  }

  /// Whether the icon looks the same.
  boolean looksAs(TrayState other) {
    return sign == other.sign && number == other.number;
  }
}
