package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.callback.Bodies;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.query.Vocabulary;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Looks at how SQLite answers each question: no table that grows with every callback may be read
/// whole. What is about the subjects alone may read those, of which there are few.
class QueryPlanTest {

  static final List<String> QUESTIONS =
      List.of(
          "",
          "web",
          "支付",
          "policy:prod*",
          "policy=prod-cpu",
          "ns=qce/cvm",
          "region=gz",
          "product:cvm",
          "object:ins-1",
          "id:session-1",
          "dim.unInstanceId:ins",
          "sev:serious",
          "is:firing",
          "is:unseen",
          "is:shelved is:firing",
          "is:overdue",
          "is:chattering",
          "is:standing",
          "since:2h",
          "on:2026-11-23",
          "since:7d ns=qce/cvm web");

  /// Tables with a row for each callback or each occurrence.
  private static final Pattern WHOLE =
      Pattern.compile("SCAN (received|judged|alarm|other|announcement|action)\\b(?! USING)");

  /// An index that holds every occurrence, walked without an end.
  private static final Pattern WHOLE_INDEX =
      Pattern.compile(
          "SCAN \\w+ USING (COVERING )?INDEX (alarm_by_\\w+|judged_by_\\w+|announcement_by_alarm)");

  private static final Vocabulary VOCABULARY = new CatalogVocabulary(Catalog.load());

  @TempDir Path folder;
  private StoreFixture fixture;
  private Connection connection;
  private final Set<String> asked = new LinkedHashSet<>();

  @BeforeEach
  void fill() throws SQLException {
    fixture = new StoreFixture(folder);
    for (int i = 0; i < 50; i++) {
      fixture.keep(Bodies.firing("ins-" + i, "91", 0), StoreFixture.NOW.plusSeconds(i));
      if (i % 2 == 0) {
        fixture.keep(Bodies.resolve("ins-" + i), StoreFixture.NOW.plusSeconds(1_000 + i));
      }
    }
    connection = Database.forReading(fixture.file()).reader();
    SqlFunctions.addTo(connection, VOCABULARY);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    fixture.close();
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void aPageIsFoundWithoutReadingEverything(String text) throws SQLException {
    Query query = ((Parsed) QueryParser.parse(text)).query();
    // As with many alarms: none of the two ways is spared because there are few.
    AlarmSearch search = new AlarmSearch(listening(), VOCABULARY, 1, 1, 1);
    AlarmSearch picking = new AlarmSearch(listening(), VOCABULARY, 1, 1, 1_000);

    search.rows(Question.of(new HistoryQuery(query, StoreFixture.MOMENT, null, 20)));
    picking.rows(Question.of(new HistoryQuery(query, StoreFixture.MOMENT, null, 20)));
    Alarm last = fixture.store().reader().alarm(1).orElseThrow();
    search.rows(Question.of(new HistoryQuery(query, StoreFixture.MOMENT, last, 20)));
    search.rows(
        Question.of(new AlarmQuery(null, query, StoreFixture.MOMENT, null, null, null, 40L, 20)));

    assertThat(asked).isNotEmpty().allSatisfy(this::isServedByAnIndex);
  }

  @Test
  void thePolicysSubjectsAreFoundAmongThePoliciesAndNotAmongAllSubjects() throws SQLException {
    AlarmSearch search = new AlarmSearch(listening(), VOCABULARY, 1, 1, 1_000);
    Query query = ((Parsed) QueryParser.parse("policy=prod-cpu")).query();

    search.rows(Question.of(new HistoryQuery(query, StoreFixture.MOMENT, null, 20)));

    assertThat(asked).anyMatch(sql -> sql.contains("INDEXED BY alarm_by_subject"));
    for (String sql : asked) {
      assertThat(plan(sql)).as(sql).noneMatch(step -> step.matches("SCAN subject(?! USING).*"));
    }
  }

  @Test
  void whatTheWindowAsksBesidesIsServedByAnIndex() throws SQLException {
    Connection listening = listening();
    Alarm alarm = Queries.alarm(listening, 1).orElseThrow();
    Queries.live(listening, StoreFixture.NOW);
    Queries.callbacks(listening, 1, 100);
    Queries.actions(listening, 1);
    Queries.silentEvents(listening, StoreFixture.NOW);
    Queries.inbox(listening, 100);
    Queries.inboxSize(listening);
    Queries.lastReceivedAt(listening);
    Queries.counts(listening, StoreFixture.NOW, 0);
    AnnouncementTable.of(listening, 1);
    OtherAlarms.ofObject(listening, alarm, StoreFixture.NOW);
    OtherAlarms.ofPolicy(listening, alarm, StoreFixture.NOW);
    LongestGap.since(listening, StoreFixture.NOW);
    Reception.retries(listening, 100);
    Reception.arrivals(listening, 100, "p");

    assertThat(asked).hasSizeGreaterThan(12).allSatisfy(this::isServedByAnIndex);
  }

  @Test
  void whatTheWriterAsksIsServedByAnIndex() throws SQLException {
    Connection listening = listening();
    new CallbackTable(listening);
    new InboxTable(listening);
    new AlarmTable(listening);
    new SessionIndex(listening);
    List<String> questions = asked.stream().filter(sql -> !sql.contains("max(id)")).toList();

    assertThat(questions)
        .hasSizeGreaterThan(12)
        .filteredOn(sql -> !sql.contains("session_waiting") && !sql.contains("max("))
        .allSatisfy(this::isServedByAnIndex);
  }

  /// That the test would find what it looks for.
  @Test
  void aQuestionThatReadsEverythingIsFound() throws SQLException {
    assertThat(complaint("SELECT id FROM received WHERE received_at > 3")).isNotEmpty();
    assertThat(complaint("SELECT count(*) FROM alarm WHERE notifications > 3")).isNotEmpty();
    assertThat(complaint("SELECT count(*) FROM alarm WHERE resolved_at IS NOT NULL")).isNotEmpty();
    assertThat(complaint("SELECT id FROM alarm ORDER BY last_received_at LIMIT 3")).isNotEmpty();
    assertThat(complaint("SELECT id FROM alarm ORDER BY id DESC LIMIT 3")).isEmpty();
  }

  private void isServedByAnIndex(String sql) throws SQLException {
    assertThat(complaint(sql)).as(sql).isEmpty();
  }

  /// The steps of the plan that read everything.
  private List<String> complaint(String sql) throws SQLException {
    List<String> plan = plan(sql);
    boolean ends =
        sql.contains(" LIMIT ") && plan.stream().noneMatch(each -> each.contains("TEMP B-TREE"));
    return plan.stream()
        .filter(step -> !ends && (WHOLE.matcher(step).find() || WHOLE_INDEX.matcher(step).find()))
        .toList();
  }

  private List<String> plan(String sql) throws SQLException {
    List<String> plan = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      while (rows.next()) {
        plan.add(rows.getString("detail"));
      }
    }
    return plan;
  }

  /// The same connection, which remembers what it was asked.
  private Connection listening() {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> listen(method, arguments));
  }

  private Object listen(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      asked.add((String) arguments[0]);
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
