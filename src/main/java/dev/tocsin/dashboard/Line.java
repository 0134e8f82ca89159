package dev.tocsin.dashboard;

/// One line of the table: an alarm, the head of a group, or the rest of an open one. Immutable.
public sealed interface Line permits Row, Group, Rest {

  /// Whether both are about the same thing, whatever the rest of them says.
  boolean isSame(Line other);
}
