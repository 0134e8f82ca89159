package dev.tocsin.settings;

import dev.tocsin.alarm.Level;

/// The level that alarms of a query have which were sent without one. Immutable.
///
/// @param query which alarms, as written in the search field, never blank
public record LevelRule(String query, Level level) {

  /// What is left out of `settings.json` arrives as null.
  ///
  /// @throws IllegalArgumentException when the query or the level is left out
  public LevelRule {
    if (query == null || query.isBlank()) {
      throw new IllegalArgumentException("it has no query");
    }
    if (level == null) {
      throw new IllegalArgumentException("it has no level");
    }
    query = query.strip();
  }
}
