package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However few alarms are looked at, the answer is that of looking at each.
class HistorySearchTest {

  private static final int ALARMS = 150;
  private static final int ALL = 1_000;
  private static final Moment MOMENT =
      new Moment(
          StoreFixture.NOW.plus(Duration.ofHours(30)),
          ZoneId.of("Asia/Shanghai"),
          Messages.STALE_AFTER);

  @TempDir private static Path folder;
  private static StoreFixture fixture;
  private static Connection connection;

  @BeforeAll
  static void fill() throws SQLException {
    fixture = new StoreFixture(folder);
    Random random = new Random(4);
    for (int i = 0; i < ALARMS; i++) {
      String instance = "ins-" + random.nextInt(20);
      Instant at = StoreFixture.NOW.plusSeconds(600L * i);
      String session = i % 10 == 0 ? "会话-" + i : "k" + Integer.toString(40_000 + i * 77, 36);
      String body =
          new String(
              random.nextInt(5) == 0 ? Bodies.resolve(instance) : Bodies.firing(instance, "9", 0),
              StandardCharsets.UTF_8);
      fixture.send(
          body.replaceFirst("\"sessionId\":\"[^\"]*\"", "\"sessionId\":\"" + session + "\"")
              .replace("14:00:00", "1%d:%d0:00".formatted(random.nextInt(10), random.nextInt(6)))
              .replace("policy-1", "policy-" + random.nextInt(4))
              .replace("\"gz\"", random.nextBoolean() ? "\"gz\"" : "\"hk\"")
              .replace("prod-cpu", random.nextBoolean() ? "prod-cpu" : "订单库-负载")
              .getBytes(StandardCharsets.UTF_8),
          at);
    }
    fixture.awaitJudged();
    try (Connection writing = fixture.connect();
        Statement statement = writing.createStatement()) {
      String half = " FROM session_waiting WHERE callback_id < 100";
      statement.executeUpdate(
          "INSERT INTO session_index (rowid, session_ids) SELECT callback_id, session_ids" + half);
      statement.executeUpdate("DELETE" + half);
    }
    connection = Database.forReading(fixture.file()).reader();
    SqlFunctions.addTo(connection, StoreFixture.VOCABULARY);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ins-7",
        "INS-1",
        "订单",
        "订",
        "会话",
        "会话-50",
        "k",
        "kv",
        "id:k10*",
        "id=会话-30",
        "zzz",
        "-订单",
        "-会话",
        "gz -ins-1",
        "广州",
        "region=hk",
        "region=\"\"",
        "policy=prod-cpu 广州",
        "policy=PROD-CPU",
        "policy:prod",
        "policy:p*-cpu",
        "-policy=prod-cpu",
        "policy=\"\"",
        "(ins-3 OR 会话-40) is:firing",
        "-(ins-3 OR 会话-40)",
        "is:resolved",
        "is:firing dur>1h",
        "since:3h",
        "since:today region=gz",
        "until:yesterday",
        "on:2026-11-20 ins-1",
        "value>3",
        "dim.unInstanceId:ins-1",
        "dim.unInstanceId=ins-1",
        "w*-ins-1*",
        "*",
        "sev:ungraded",
        "event:*",
        "metric=\"\" OR ins-5"
      })
  void lookingAtFewFindsTheSame(String text) throws SQLException {
    Question question = question(text, null, ALL);
    List<Alarm> all =
        new AlarmSearch(connection, StoreFixture.VOCABULARY, ALL, 0, 0).rows(question);

    for (int[] few : new int[][] {{0, 0}, {0, 60}, {0, ALL}, {20, 0}, {ALL, ALL}}) {
      AlarmSearch search = new AlarmSearch(connection, StoreFixture.VOCABULARY, 1, few[0], few[1]);
      assertThat(search.rows(question)).as("few %d, many %d", few[0], few[1]).isEqualTo(all);
      assertThat(search.total(question)).isEqualTo(all.size());
      assertThat(
              search.groups(question, HistoryGroup.By.OBJECT, ALL).stream()
                  .mapToLong(HistoryGroup::occurrences)
                  .sum())
          .isEqualTo(all.size());
      List<Alarm> paged = new ArrayList<>();
      List<Alarm> page = search.rows(question(text, null, 7));
      while (page.size() == 8) {
        paged.addAll(page.subList(0, 7));
        page = search.rows(question(text, paged.getLast(), 7));
      }
      paged.addAll(page);
      assertThat(paged).isEqualTo(all);
    }
  }

  @Test
  void theNewestComeFirstByWhenTheyBegan() throws SQLException {
    List<Alarm> all =
        new AlarmSearch(connection, StoreFixture.VOCABULARY).rows(question("", null, ALL));

    assertThat(all)
        .extracting(alarm -> alarm.course().firstOccurredAt())
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void groupsAddUpHowLongAnAlarmLasted() throws SQLException {
    AlarmSearch search = new AlarmSearch(connection, StoreFixture.VOCABULARY);
    List<Alarm> all = search.rows(question("policy=prod-cpu", null, ALL));

    List<HistoryGroup> groups =
        search.groups(question("policy=prod-cpu", null, ALL), HistoryGroup.By.POLICY, 9);

    assertThat(groups).hasSize(1);
    HistoryGroup group = groups.getFirst();
    assertThat(group.value()).isEqualTo("prod-cpu");
    assertThat(group.occurrences()).isEqualTo(all.size());
    assertThat(group.firing()).isEqualTo(all.stream().filter(Alarm::isFiring).count());
    assertThat(group.total())
        .isEqualTo(
            all.stream()
                .map(alarm -> alarm.duration(MOMENT.now()))
                .reduce(Duration.ZERO, Duration::plus));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ins-7",
        "订单",
        "会话-50",
        "kxyz",
        "zzz",
        "region=hk",
        "policy=prod-cpu",
        "ns=qce/cvm",
        "is:firing",
        "since:3h",
        "on:2026-11-20",
        "until:yesterday"
      })
  void noAlarmIsLookedAtButInTheOrderOfTheAnswerOrByAnIndex(String text) throws SQLException {
    for (int few : new int[] {0, ALL}) {
      List<String> asked = new ArrayList<>();
      AlarmSearch search = new AlarmSearch(recording(asked), StoreFixture.VOCABULARY, 1, few, few);
      search.rows(question(text, null, 7));
      Question byId = new Question(query(text), MOMENT, new Conditions(), Question.By.ID, null, 7);
      search.rows(byId);
      for (String sql : asked) {
        List<String> plan = plan(sql);
        boolean gathers = sql.contains("id IN (SELECT id FROM alarm");
        if (gathers || sql.startsWith("SELECT count")) {
          assertThat(plan)
              .as(sql)
              .noneMatch(line -> line.matches("SCAN alarm( USING INDEX alarm_by_begin)?"));
        } else {
          assertThat(plan).as(sql).noneMatch(line -> line.contains("TEMP B-TREE"));
        }
      }
    }
  }

  @Test
  void theLiveScreenIsReadByIndexes() throws SQLException {
    List<String> asked = new ArrayList<>();
    Connection recording = recording(asked);
    Queries.live(recording, StoreFixture.NOW);
    Queries.silentEvents(recording, StoreFixture.NOW);
    Queries.alarm(recording, 1);
    new AlarmTable(recording);

    for (String sql : asked) {
      assertThat(plan(sql)).as(sql).noneMatch(line -> line.matches("SCAN (alarm|subject)"));
    }
  }

  private static Query query(String text) {
    return ((Parsed) QueryParser.parse(text)).query();
  }

  private static Question question(String text, Alarm after, int limit) {
    return Question.of(new HistoryQuery(query(text), MOMENT, after, limit));
  }

  private static List<String> plan(String sql) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        plan.add(rows.getString("detail"));
      }
    }
    return plan;
  }

  /// The connection, which writes down what it is asked.
  private static Connection recording(List<String> asked) {
    return (Connection)
        Proxy.newProxyInstance(
            HistorySearchTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                asked.add((String) arguments[0]);
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
