package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges single alarms as the screen does, for who needs no rows. One thread at a time.
public final class AlarmJudge {

  /// What was found about one alarm.
  ///
  /// @param judgement whether it chatters is not known
  /// @param query the first of the queries that finds it
  public record Judged(Judgement judgement, Optional<Query> query) {}

  private final RowMaker maker;
  private @Nullable Instant at;
  private @Nullable Judge judge;

  /// @param locale of names that queries may ask for
  public AlarmJudge(Catalog catalog, Locale locale, Duration staleAfter, HouseRules.Source rules) {
    this.maker = new RowMaker(catalog, locale, staleAfter, rules);
  }

  public Judged judge(Alarm alarm, Instant now, List<Query> queries) {
    Judge current = judge;
    if (current == null || !now.equals(at)) {
      current = maker.judge(now);
      judge = current;
      at = now;
    }
    Row row = maker.row(alarm, current);
    return new Judged(
        row.judgement(),
        queries.stream()
            .filter(query -> RowPredicate.of(query, maker.moment(now)).test(row))
            .findFirst());
  }
}
