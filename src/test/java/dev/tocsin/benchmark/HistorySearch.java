package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.benchmark.ScreenFigures.Delays;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.HistoryGroup;
import dev.tocsin.store.HistoryQuery;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How long the first page of a search takes in a history of so many occurrences of a hundred
/// thousand alarms.
final class HistorySearch implements Measure {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Moment MOMENT = new Moment(ManyOccurrences.END, ZONE, Duration.ofDays(1));
  private static final int PAGE = 200;
  private static final int TIMES = 20;

  private final Map<String, String> questions = new LinkedHashMap<>();
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();
  private final Map<String, Integer> found = new LinkedHashMap<>();
  private final AlarmStore store;
  private final int occurrences;

  /// In a database of a million, which takes a minute to make.
  static HistorySearch ofMillion(Path folder) throws SQLException {
    Path file = folder.resolve("history.db");
    return new HistorySearch(file, 1_000_000, ManyOccurrences.write(file, 1_000_000));
  }

  /// @param file made by [ManyOccurrences]
  /// @param session an id in the midst of it
  HistorySearch(Path file, int occurrences, String session) {
    this.occurrences = occurrences;
    store =
        AlarmStore.open(
            file,
            new CallbackReader(ZONE),
            new CatalogVocabulary(Catalog.load()),
            Duration.ofDays(1));
    questions.put("everything", "");
    questions.put("a common word", "web");
    questions.put("a rare word", "生产登录库-1019");
    questions.put("a word that is nowhere", "zzznothing");
    questions.put("two Chinese characters", "支付");
    questions.put("a part of an IP address", "10.0.77");
    questions.put("one policy", "policy=\"web-prod CPU利用率 120\"");
    questions.put("one namespace", "ns=qce/cdb");
    questions.put("one region", "region=hk");
    questions.put("a session id", session);
    questions.put("a day of long ago", "on:2026-03-01");
    questions.put("the last 7 days of one object", "since:7d object:cdb-m");
  }

  /// Asks every question, each for itself.
  @Override
  public void round() {
    questions.forEach((name, text) -> {
      Query query = ((Parsed) QueryParser.parse(text)).query();
      HistoryQuery page = new HistoryQuery(query, MOMENT, null, PAGE);
      for (int i = 0; i < TIMES; i++) {
        measure(name, page, asked -> store.history().page(asked).alarms().size());
      }
    });
    HistoryQuery all = new HistoryQuery(Query.ALL, MOMENT, null, PAGE);
    measure("sums of all by policy", all, this::policies);
    measure("counts", all, _ -> (int) store.reader().counts(MOMENT).resolved());
  }

  private int policies(HistoryQuery query) {
    return store.history().groups(query, HistoryGroup.By.POLICY, PAGE).size();
  }

  private void measure(String name, HistoryQuery query, ToIntFunction<HistoryQuery> ask) {
    long begin = System.nanoTime();
    found.put(name, ask.applyAsInt(query));
    double took = (System.nanoTime() - begin) / 1e6;
    millis.computeIfAbsent(name, _ -> new ArrayList<>()).add(took);
  }

  @Override
  public void report(Table table) {
    millis.forEach((name, took) -> {
      Delays delays = Delays.of(took.stream().mapToDouble(Double::doubleValue).toArray());
      table.row(
          "history of %,d: %s".formatted(occurrences, name),
          found.get(name) + " found",
          number(delays.p50()),
          number(delays.p99()),
          "",
          "",
          questions.containsKey(name) ? "150 ms" : "");
    });
  }

  @Override
  public void close() {
    store.close();
  }
}
