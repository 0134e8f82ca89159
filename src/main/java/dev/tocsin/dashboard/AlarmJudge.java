package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Judges single alarms as the screen does, for who needs no rows. One thread at a time.
public final class AlarmJudge {

  /// What was found about one alarm.
  ///
  /// @param judgement whether it chatters is not known
  /// @param query the first of the queries that finds it
  public record Judged(Judgement judgement, Optional<Query> query) {}

  /// What the rules mean at one moment: as dear to find out as to judge many alarms.
  private record Rules(Judge judge, Map<Query, Predicate<Row>> tests) {}

  private static final Duration HOLDS = Duration.ofMillis(100);

  private final RowMaker maker;
  private final List<Query> queries;
  private @Nullable Rules rules;

  /// @param locale of names that queries may ask for
  /// @param queries of which the first that finds an alarm is told
  public AlarmJudge(
      Catalog catalog,
      Locale locale,
      Duration staleAfter,
      HouseRules.Source rules,
      List<Query> queries) {
    this.maker = new RowMaker(catalog, locale, staleAfter, rules);
    this.queries = List.copyOf(queries);
  }

  /// Judges by the rules of this moment, or of one just before.
  public Judged judge(Alarm alarm, Instant now) {
    Rules current = rules(now);
    Row row = maker.row(alarm, current.judge());
    return new Judged(
        row.judgement(),
        queries.stream()
            .filter(query -> Objects.requireNonNull(current.tests().get(query)).test(row))
            .findFirst());
  }

  private Rules rules(Instant now) {
    Rules known = rules;
    if (known == null
        || Duration.between(known.judge().moment().now(), now).abs().compareTo(HOLDS) > 0) {
      Judge judge = maker.judge(now);
      Map<Query, Predicate<Row>> tests = new HashMap<>();
      queries.forEach(query -> tests.put(query, RowPredicate.of(query, judge.moment())));
      known = new Rules(judge, tests);
      rules = known;
    }
    return known;
  }
}
