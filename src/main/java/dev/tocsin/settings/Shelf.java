package dev.tocsin.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rule that shelves all alarms of a query: once until a time, or at the same hours of each week,
/// as in a maintenance window. Immutable.
///
/// @param query which alarms, as written in the search field, never blank; what it means is up to
///   who shelves
/// @param note why; empty when nobody said
/// @param by who made it; empty when nobody said
/// @param since from when on; null for always
/// @param until when it ends, exclusive; null only for one that recurs, which then never ends
/// @param weekly the hours of each week in which it holds; null for all the time
public record Shelf(
    String query,
    String note,
    String by,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable WeeklyHours weekly) {

  /// What is left out of `settings.json` arrives as null.
  ///
  /// @throws IllegalArgumentException when it has no query, or no end
  public Shelf {
    if (query == null || query.isBlank()) {
      throw new IllegalArgumentException("it has no query");
    }
    if (until == null && weekly == null) {
      throw new IllegalArgumentException("it needs \"until\", or \"weekly\" hours");
    }
    query = query.strip();
    note = Objects.requireNonNullElse(note, "").strip();
    by = Objects.requireNonNullElse(by, "").strip();
  }

  /// Until when it holds without a gap; empty when it does not hold now.
  ///
  /// @param zone the zone of the machine
  public Optional<Instant> activeUntil(Instant now, ZoneId zone) {
    if ((since != null && now.isBefore(since)) || isOver(now)) {
      return Optional.empty();
    }
    if (weekly == null) {
      return Optional.ofNullable(until);
    }
    return weekly
        .at(now, zone)
        .map(span -> until != null && until.isBefore(span.until()) ? until : span.until());
  }

  /// Whether it will never hold again.
  public boolean isOver(Instant now) {
    return until != null && !now.isBefore(until);
  }
}
