package dev.tocsin.dashboard;

import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.store.HistoryGroup;
import org.jspecify.annotations.Nullable;

/// What a person wants to know of everything that is kept. Immutable.
///
/// @param query which alarms; the range of dates is a part of it
/// @param by what they are added up by; null to see each of them
public record HistoryRequest(Parsed query, HistoryGroup.@Nullable By by) {

  /// Each alarm that is kept.
  public static final HistoryRequest EVERYTHING = new HistoryRequest(Parsed.NOTHING, null);

  public HistoryRequest withQuery(Parsed newQuery) {
    return new HistoryRequest(newQuery, by);
  }

  /// Added up in another way, or not at all.
  public HistoryRequest withBy(HistoryGroup.@Nullable By newBy) {
    return new HistoryRequest(query, newBy);
  }
}
