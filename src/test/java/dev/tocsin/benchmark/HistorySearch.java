package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.benchmark.ScreenFigures.Delays;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.HistoryQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// How long the first page of a search takes in a history of a million occurrences.
public final class HistorySearch {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int PAGE = 200;
  private static final int TIMES = 15;

  public static void main(String[] arguments) throws Exception {
    int occurrences = arguments.length < 2 ? 1_000_000 : Integer.parseInt(arguments[1]);
    Path file = Path.of(arguments[0]);
    String session = "";
    if (Files.notExists(file)) {
      long begin = System.nanoTime();
      session = ManyOccurrences.write(file, occurrences);
      System.out.printf(
          "written in %d ms, %d MB, %s%n",
          (System.nanoTime() - begin) / 1_000_000, Files.size(file) >> 20, session);
      Files.writeString(Path.of(file + ".session"), session);
    }
    session = Files.readString(Path.of(file + ".session"));
    Table table = new Table("question", "found", "p50 ms", "most ms");
    try (AlarmStore store =
        AlarmStore.open(
            file,
            new CallbackReader(ZONE),
            new CatalogVocabulary(Catalog.load()),
            Duration.ofDays(1))) {
      for (String text :
          List.of(
              "",
              "web",
              "gz",
              "支付",
              "登录",
              "生产登录库-1019",
              "zzznothing",
              "qq",
              "10.0.77.21",
              "10.0.7",
              "policy=\"web-prod CPU利用率 12\"",
              "ns=qce/cdb",
              "region=hk",
              "region=hk sev:serious 内存",
              "object:ins-m",
              session,
              session.substring(3, 9),
              "since:1d",
              "since:7d 支付",
              "on:2026-03-01",
              "on:2026-03-01 登录",
              "is:firing",
              "dur>1h",
              "dur>89m",
              "value>98",
              "-web",
              "广州",
              "CPU利用率",
              "web*7",
              "dim.deviceLanIp:10.0.77.21",
              "id:" + session.substring(5))) {
        double[] millis = new double[TIMES];
        int[] found = new int[1];
        for (int i = 0; i < TIMES; i++) {
          HistoryQuery query =
              new HistoryQuery(
                  ((Parsed) QueryParser.parse(text)).query(),
                  new Moment(ManyOccurrences.END, ZONE, Duration.ofDays(1)),
                  null,
                  PAGE);
          long begin = System.nanoTime();
          found[0] = store.history().page(query).alarms().size();
          millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Delays delays = Delays.of(millis);
        table.row(text, "" + found[0], number(delays.p50()), number(delays.most()));
      }
    }
    System.out.println(table);
  }
}
