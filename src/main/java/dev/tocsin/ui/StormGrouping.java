package dev.tocsin.ui;

import dev.tocsin.dashboard.Grouping;
import java.util.Optional;

/// Groups the table by policy for as long as a flood lasts, unless the person wants it otherwise.
/// Nothing is hidden by it. JavaFX thread only.
final class StormGrouping {

  private boolean flooded;
  private boolean grouped;

  /// Whether the groups of the moment are its own.
  boolean isOn() {
    return grouped;
  }

  /// The rate of new alarms is known anew.
  ///
  /// @param now how the table is grouped
  /// @return how it shall be grouped instead; empty for as it is
  Optional<Grouping> rate(boolean flood, Grouping now) {
    boolean begins = flood && !flooded;
    boolean ends = !flood && flooded;
    flooded = flood;
    if (begins && now == Grouping.NONE) {
      grouped = true;
      return Optional.of(Grouping.POLICY);
    }
    if (ends && grouped) {
      grouped = false;
      return Optional.of(Grouping.NONE);
    }
    return Optional.empty();
  }

  /// The person groups the table otherwise, which holds through this flood and after it.
  void overruled() {
    grouped = false;
  }
}
