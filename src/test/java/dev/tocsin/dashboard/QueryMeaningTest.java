package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.query.State;
import dev.tocsin.store.AlarmQuery;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A query finds the same alarms in the database and on the screen.
class QueryMeaningTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);
  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
  private static final Moment MOMENT = new Moment(NOW, ZONE, Duration.ofHours(24));

  /// People's rules: they change what `sev:` and `is:shelved` mean.
  private static final Moment RULED =
      new Moment(
          NOW,
          ZONE,
          Duration.ofHours(24),
          new HouseRules(
              List.of(
                  shelf("policyid:p-2 sev:serious"), shelf("product:cdb is:event OR is:shelved")),
              List.of(
                  grading("is:event", Level.REMIND),
                  grading("policyid:p-1 OR dur>1d", Level.SERIOUS),
                  grading("region:gz sev:ungraded margin>0", Level.WARN)),
              Level.REMIND,
              2));

  private static final int ALARMS = 240;

  /// The last ones, which are occurrences of a few alarms.
  private static final int FLAPPING = 24;

  private static final String[] TEXTS = {
    "web",
    "Web-CPU",
    "prod web",
    "É",
    "é",
    "订单库（主）",
    "50%_x",
    "a\\\"b\\\\c",
    "x\\ny",
    "z\\u0000web",
    "cpu",
    "*",
    "null"
  };
  private static final String[] REGIONS = {"gz", "HK", "ap-guangzhou", "nowhere"};
  private static final String[] VALUES = {"97", "97.5%", "12 times", "high", "", "-3", "1,024"};

  @TempDir private static Path folder;
  private static final Random RANDOM = new Random(20261120);
  private static final Catalog CATALOG = catalog();
  private static AlarmStore store;
  private static List<Row> rows;

  @BeforeAll
  static void fill() {
    CallbackReader reader = new CallbackReader(ZONE);
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            reader,
            new CatalogVocabulary(CATALOG),
            Messages.STALE_AFTER);
    for (int number = 0; number < ALARMS; number++) {
      Instant at = NOW.minus(Duration.ofMinutes(RANDOM.nextInt(60 * 50)));
      String text = number < ALARMS - FLAPPING ? body(number, at) : flapping(number);
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      CompletableFuture<?> receipt = new CompletableFuture<>();
      store.submit(
          new Received(at, body, null, reader.read(body, null)), _ -> receipt.complete(null));
      receipt.orTimeout(20, TimeUnit.SECONDS).join();
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (page(Query.ALL).size() < ALARMS) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
    for (Alarm alarm : page(Query.ALL)) {
      act(alarm.id());
    }
    rows = rows(MOMENT);
  }

  private static void act(long id) {
    String note = one("web", "É *", "订单库（主）", "null");
    var _ =
        switch (RANDOM.nextInt(6)) {
          case 0 -> store.acknowledge(id, NOW, "anna", note).toCompletableFuture().join();
          case 1 ->
              store
                  .shelve(id, NOW.plusSeconds(RANDOM.nextInt(3) - 1), NOW, "anna", null)
                  .toCompletableFuture()
                  .join();
          case 2 -> store.seen(List.of(id), NOW).toCompletableFuture().join();
          case 3 -> store.note(id, NOW, "ben", note).toCompletableFuture().join();
          default -> 0;
        };
  }

  private static List<Row> rows(Moment moment) {
    RowMaker maker =
        new RowMaker(CATALOG, Locale.ENGLISH, Messages.STALE_AFTER, _ -> moment.rules());
    List<Row> made = page(Query.ALL).stream().map(alarm -> maker.row(alarm, NOW)).toList();
    Set<Long> chattering = Chatter.in(made, moment);
    return made.stream().map(row -> row.chattering(chattering.contains(row.id()))).toList();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void theDatabaseAndTheScreenFindTheSame() {
    int some = 0;
    for (int round = 0; round < 600; round++) {
      String text = either(3);
      if (QueryParser.parse(text) instanceof Parsed parsed) {
        Set<Long> shown = shown(parsed.query());
        assertThat(kept(parsed.query())).as(text).isEqualTo(shown);
        some += shown.isEmpty() || shown.size() == ALARMS ? 0 : 1;
      }
    }
    assertThat(some).as("questions that are worth asking").isGreaterThan(120);
  }

  @Test
  void peoplesRulesMeanTheSameInTheDatabaseAndOnTheScreen() {
    List<Row> ruled = rows(RULED);
    assertThat(ruled)
        .extracting(row -> row.grade().from())
        .contains(Grade.From.SENT, Grade.From.RULE, Grade.From.DEFAULT);
    int other = 0;
    for (int round = 0; round < 300; round++) {
      String text = one("is:shelved ", "-is:shelved ", "sev>=warn ", "-sev:remind ") + either(2);
      if (QueryParser.parse(text) instanceof Parsed parsed) {
        Set<Long> shown =
            ids(
                ruled.stream()
                    .filter(RowPredicate.of(parsed.query(), RULED))
                    .map(Row::alarm)
                    .toList());
        assertThat(ids(page(parsed.query(), RULED))).as(text).isEqualTo(shown);
        other += shown.equals(kept(parsed.query())) ? 0 : 1;
      }
    }
    assertThat(other).as("questions of which the rules change the answer").isGreaterThan(50);
  }

  @Test
  void aRuleForLevelsKnowsOnlyTheOwnShelfOfAnAlarm() {
    assertMeansTheSame(
        new HouseRules(
            List.of(shelf("is:event")),
            List.of(grading("is:shelved", Level.SERIOUS)),
            Level.REMIND,
            3));
  }

  @Test
  void threeHundredRulesForLevelsAndFiftyForTheShelfStillMakeAQuestion() {
    assertMeansTheSame(
        new HouseRules(
            IntStream.range(0, 50).mapToObj(i -> shelf("policyid:p-" + i + " sev:warn")).toList(),
            IntStream.range(0, 300)
                .mapToObj(
                    i -> grading("value>" + (300 - i), i % 2 == 0 ? Level.SERIOUS : Level.WARN))
                .toList(),
            Level.REMIND,
            3));
  }

  private static void assertMeansTheSame(HouseRules rules) {
    Moment moment = new Moment(NOW, ZONE, Duration.ofHours(24), rules);
    List<Row> ruled = rows(moment);
    for (String text : List.of("sev:serious", "-sev<=warn", "is:shelved", "-is:shelved")) {
      Query query = ((Parsed) QueryParser.parse(text)).query();
      Set<Long> shown =
          ids(ruled.stream().filter(RowPredicate.of(query, moment)).map(Row::alarm).toList());
      assertThat(shown).as(text).isNotEmpty();
      assertThat(ids(page(query, moment))).as(text).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is:acked",
        "is:unseen",
        "is:shelved",
        "is:overdue",
        "is:chattering",
        "is:standing",
        "note:web",
        "note=\"\"",
        "margin>5",
        "margin<0"
      })
  void everyStateHasSomeAlarmsAndNotAll(String text) {
    Query query = ((Parsed) QueryParser.parse(text)).query();

    assertThat(kept(text)).isEqualTo(shown(query)).isNotEmpty().hasSizeLessThan(ALARMS);
  }

  @ParameterizedTest
  @CsvSource({
    "Guangzhou, 广州",
    "region:guangzhou, region:广州",
    "sev:serious, sev:严重",
    "严重, sev:serious",
    "product=cvm product=云服务器, product=云服务器",
    "内核故障, \"kernel fault\"",
    "ns:qce/cvm, ns=QCE/CVM",
    "-is:firing, is:resolved",
    "is:event, -is:metric",
    "dim.unInstanceId:ins-1, dim.UNINSTANCEID:ins-1",
    "Till-7, object=ins-7",
    "收银台, object:TILL-7",
    "object=till-7 web OR object=till-7 -web, object=ins-7",
    "region=\"\" OR -region=\"\", *",
    "event=\"\", -event:*",
    "dim.nothing=\"\", *",
  })
  void bothOfTheseFindTheSame(String one, String other) {
    assertThat(kept(one)).isNotEmpty().isEqualTo(kept(other));
  }

  @Test
  void daysBeginWhereThePersonIs() {
    assertThat(kept("on:2026-11-20")).isNotEmpty().isEqualTo(kept("on:today"));
    assertThat(kept("on:today OR on:yesterday")).isEqualTo(kept("age<39h"));
    assertThat(kept("until:yesterday")).isNotEmpty().isEqualTo(kept("-on:today"));
    assertThat(kept("until:2h")).isNotEmpty().isEqualTo(kept("age>2h"));
  }

  private static HouseRules.ShelfRule shelf(String query) {
    return new HouseRules.ShelfRule(
        ((Parsed) QueryParser.parse(query)).query(), query, NOW.plusSeconds(60));
  }

  private static HouseRules.LevelRule grading(String query, Level level) {
    return new HouseRules.LevelRule(((Parsed) QueryParser.parse(query)).query(), query, level);
  }

  private static Catalog catalog() {
    try {
      Path names = Files.createTempDirectory("names");
      Files.writeString(
          names.resolve("names.json"),
          """
          {"objects":{"ins-7":{"en":"Till-7","zh":"收银台"},"ins-8":"till-8","ins-19":"web-19"}}
          """);
      return Catalog.load(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Long> kept(String text) {
    return kept(((Parsed) QueryParser.parse(text)).query());
  }

  private static Set<Long> kept(Query query) {
    return ids(page(query));
  }

  private static List<Alarm> page(Query query) {
    return page(query, MOMENT);
  }

  private static List<Alarm> page(Query query, Moment moment) {
    return store
        .reader()
        .alarms(new AlarmQuery(null, query, moment, null, null, null, null, ALARMS))
        .alarms();
  }

  private static Set<Long> shown(Query query) {
    return ids(rows.stream().filter(RowPredicate.of(query, MOMENT)).map(Row::alarm).toList());
  }

  private static Set<Long> ids(List<Alarm> alarms) {
    Set<Long> ids = new TreeSet<>();
    alarms.forEach(alarm -> ids.add(alarm.id()));
    return ids;
  }

  private static String either(int depth) {
    return RANDOM.nextInt(4) == 0 ? all(depth) + " OR " + all(depth) : all(depth);
  }

  private static String all(int depth) {
    List<String> terms = new ArrayList<>();
    for (int i = RANDOM.nextInt(3); i >= 0; i--) {
      String not = RANDOM.nextInt(4) == 0 ? "-" : "";
      terms.add(
          not + (depth > 0 && RANDOM.nextInt(4) == 0 ? "(" + either(depth - 1) + ")" : term()));
    }
    return String.join(" ", terms);
  }

  private static String term() {
    return switch (RANDOM.nextInt(9)) {
      case 0 -> one("dur", "age") + sign() + one("10m", "1h30m", "1d", "0s");
      case 1 ->
          one("value", "repeat", "margin")
              + one(sign(), "=", ":")
              + one("1", "2", "12", "97", "97.5%");
      case 2 -> "is:" + one(State.words().toArray(String[]::new));
      case 3 -> one("since:", "until:", "on:") + one("today", "yesterday", "2026-11-19");
      case 4 -> one("since:", "until:") + one("30m", "5h", "1d");
      case 5 -> "sev" + one(":", "=", sign()) + one("serious", "warn", "提醒", "ungraded");
      case 6 -> text();
      default ->
          one(
                  "policy",
                  "policyid",
                  "ns",
                  "product",
                  "region",
                  "object",
                  "metric",
                  "event",
                  "type",
                  "note",
                  "id",
                  "dim.unInstanceId",
                  "dim.extra",
                  "dim.n")
              + one(":", "=")
              + text();
    };
  }

  private static String sign() {
    return one(">", "<", ">=", "<=");
  }

  private static String text() {
    return one(
        "web",
        "WEB",
        "web*",
        "*web",
        "w*b",
        "\"prod web\"",
        "é",
        "É",
        "订单库",
        "\"订单库（主）\"",
        "%",
        "_",
        "\"a\\\"b\\\\c\"",
        "\"*\"",
        "*",
        "y",
        "gz",
        "Guangzhou",
        "广州",
        "guang*",
        "hk",
        "cvm",
        "云服务器",
        "MySQL",
        "qce",
        "qce/cvm",
        "serious",
        "严重",
        "ins-1",
        "till",
        "till-7",
        "收银台",
        "ins-*7",
        "s-1*",
        "event",
        "oom",
        "内核故障",
        "\"out of memory\"",
        "null",
        "2",
        "p-3",
        "\"x y\"",
        "\"\"");
  }

  private static String one(String... choices) {
    return choices[RANDOM.nextInt(choices.length)];
  }

  private static String flapping(int number) {
    return """
    {"sessionId":"s-%d","alarmStatus":"1","alarmType":"metric",
     "alarmObjInfo":{"dimensions":{"unInstanceId":"ins-flapping"}},
     "alarmPolicyInfo":{"policyId":"p-%d","policyName":"flapping","conditions":{
       "metricName":"cpu_usage","calcType":">","calcValue":"90","currentValue":"%d"}},
     "firstOccurTime":"%s","durationTime":0}
    """
        .formatted(
            number,
            number % 3,
            85 + number % 10,
            TIME.format(NOW.minus(Duration.ofMinutes((ALARMS - number) * (3L + number % 3)))));
  }

  private static String body(int number, Instant at) {
    boolean event = RANDOM.nextInt(3) == 0;
    String began = TIME.format(at.minusSeconds(RANDOM.nextInt(20_000)));
    String condition =
        event
            ? """
            "conditions":{"productName":"%s","productShowName":"%s","eventName":"%s",
              "eventShowName":"%s"}\
            """
                .formatted(
                    one("cvm", "unknown"),
                    one("CVM", "云 服务"),
                    one("guest_core_error", "guest_oom", "strange_event"),
                    one("guest_core_error", "guest_oom", "Strange"))
            : """
            "conditions":{"metricName":"%s","metricShowName":"%s","calcType":">",
              "calcValue":"90","currentValue":"%s","unit":"%%","alarmNotifyType":"%s",
              "alarmNotifyPeriod":%s}\
            """
                .formatted(
                    one("cpu_usage", "MemUsed"),
                    one(TEXTS),
                    one(VALUES),
                    one("continuousAlarm", "exponentialAlarm", "singleAlarm", ""),
                    one("300", "3600", "5", "\"\"", "999999999"));
    return """
    {"sessionId":"s-%d","alarmStatus":"%s","alarmType":"%s",%s
     "alarmObjInfo":{"region":"%s",%s"dimensions":{"unInstanceId":"ins-%d","extra":"%s",
       "objDetail":{"n":%d,"deviceName":"%s"}}},
     "alarmPolicyInfo":{"policyId":"p-%d",%s"policyType":"%s",%s},
     "firstOccurTime":"%s","durationTime":0,"recoverTime":"%s"}
    """
        .formatted(
            number,
            one("1", "1", "0"),
            event ? "event" : "metric",
            one("", "\"alarmLevel\":\"Serious\",", "\"alarmLevel\":\"Warn\","),
            one(REGIONS),
            one("", "\"namespace\":\"qce/cvm\",", "\"namespace\":\"QCE/CDB\","),
            number,
            one(TEXTS),
            number % 5,
            one(TEXTS),
            number % 7,
            one("", "\"policyName\":\"" + one(TEXTS) + "\","),
            one("cvm_device", "cdb_detail", "unheard_of"),
            condition,
            began,
            TIME.format(at));
  }
}
