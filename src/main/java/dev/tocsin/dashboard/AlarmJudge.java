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
  private record Rules(Judge judge, List<Test> tests) {}

  private record Test(Query query, Predicate<Row> predicate) {}

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
        current.tests().stream()
            .filter(test -> test.predicate().test(row))
            .map(Test::query)
            .findFirst());
  }

  private Rules rules(Instant now) {
    Rules known = rules;
    if (known == null
        || Duration.between(known.judge().moment().now(), now).abs().compareTo(HOLDS) > 0) {
      Judge judge = maker.judge(now);
      List<Test> tests =
          queries.stream()
              .map(query -> new Test(query, RowPredicate.of(query, judge.moment())))
              .toList();
      known = new Rules(judge, tests);
      rules = known;
    }
    return known;
  }
}
