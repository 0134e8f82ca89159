package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.callback.Bodies;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmStoreTest {

  private static final Moment MOMENT = new Moment(NOW, ZoneOffset.UTC, Messages.STALE_AFTER);

  @TempDir Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void whatWasAcknowledgedIsOnDiskByteForByte() throws SQLException {
    byte[] body = "{ \"名\" :  1 } // as it came\r\n".getBytes(StandardCharsets.UTF_8);

    fixture.keep(body, NOW);

    assertThat(storedBodies()).containsExactly(body);
    assertThat(fixture.number("SELECT typeof(body) = 'text' FROM callback")).isOne();
  }

  @ParameterizedTest
  @ValueSource(bytes = {(byte) 0xff, 0})
  void bytesThatAreNoTextAreKeptAsTheyAre(byte odd) throws SQLException {
    byte[] body = {'{', odd, '}'};

    fixture.keep(body, NOW);

    assertThat(storedBodies()).containsExactly(body);
  }

  @Test
  void aFiringAndItsResolveAreOneAlarm() {
    fixture.keep(Bodies.firing("ins-1", "97", 0), NOW);
    fixture.keep(Bodies.resolve("ins-1"), NOW.plusSeconds(600));

    Alarm alarm = fixture.store().reader().alarm(1).orElseThrow();
    assertThat(alarm.course().phase()).isEqualTo(Phase.RESOLVED);
    assertThat(alarm.duration(NOW)).isEqualTo(Duration.ofMinutes(10));
    assertThat(alarm.tally().sessionIds()).containsExactly("s-ins-1", "r-ins-1");
    assertThat(fixture.store().reader().callbacks(1, 100))
        .extracting(StoredCallback::effect)
        .containsExactly(Effect.FIRED, Effect.RESOLVED);
    assertThat(fixture.number("SELECT count(*) FROM alarm")).isOne();
  }

  @Test
  void aResolveThatTellsOnlyItsEndEndsTheOccurrenceThatBeganBeforeIt() {
    fixture.keep(Bodies.firing("ins-1", "97", 0), NOW);
    fixture.keep(changed(Bodies.firing("ins-1", "98", 0), " 14:00:00", " 15:00:00"), NOW);
    byte[] resolve = changed(Bodies.resolve("ins-1"), "firstOccurTime", "neverSent");
    fixture.keep(resolve, NOW.plusSeconds(600));
    fixture.keep(resolve, NOW.plusSeconds(606));

    assertThat(fixture.store().reader().alarm(1).orElseThrow())
        .satisfies(first -> {
          assertThat(first.course().ending()).isEqualTo(Ending.RESOLVED);
          assertThat(first.duration(NOW)).isEqualTo(Duration.ofMinutes(10));
          assertThat(first.tally().redeliveries()).isOne();
        });
    assertThat(fixture.store().reader().alarm(2).orElseThrow().isFiring()).isTrue();
    assertThat(fixture.number("SELECT count(*) FROM alarm")).isEqualTo(2);
  }

  @Test
  void aTimeThatCannotBeReadIsKeptAsTextWhateverThePushesAfterItSay() throws SQLException {
    fixture.keep(with(Bodies.firing("ins-1", "97", 0), "2026-11-20 14:00:00", "at noon"), NOW);
    fixture.keep(with(Bodies.resolve("ins-1"), "2026-11-20 14:00:00", ""), NOW.plusSeconds(600));

    Alarm alarm = fixture.store().reader().alarm(1).orElseThrow();
    assertThat(alarm.isFiring()).isFalse();
    assertThat(alarm.subject().unreadTime()).isEqualTo("at noon");
    assertThat(fixture.number("SELECT count(*) FROM alarm")).isOne();
  }

  @Test
  void repeatsAreFoldedIntoOneAlarmThatKeepsTheNewestValue() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-1", "95", 300), NOW.plusSeconds(300));
    fixture.keep(Bodies.firing("ins-1", "97", 600), NOW.plusSeconds(600));

    Alarm alarm = fixture.store().reader().alarm(1).orElseThrow();
    assertThat(alarm.tally().notifications()).isEqualTo(3);
    assertThat(alarm.condition()).hasFieldOrPropertyWithValue("value", "97");
    assertThat(fixture.number("SELECT count(*) FROM alarm")).isOne();
  }

  @Test
  void aRetryLeavesOneRowThatCountsIt() {
    byte[] body = Bodies.firing("ins-1", "91", 0);

    fixture.keep(body, NOW);
    fixture.keep(body, NOW.plusSeconds(6));
    fixture.keep(body, NOW.plusSeconds(12));

    assertThat(fixture.number("SELECT count(*) FROM callback")).isOne();
    assertThat(fixture.number("SELECT count FROM callback")).isEqualTo(3);
    Alarm alarm = fixture.store().reader().alarm(1).orElseThrow();
    assertThat(alarm.tally().redeliveries()).isEqualTo(2);
    assertThat(alarm.tally().notifications()).isOne();
  }

  @Test
  void theSameBodyMuchLaterIsARepeat() {
    byte[] body = Bodies.firing("ins-1", "91", 0);

    fixture.keep(body, NOW);
    fixture.keep(body, NOW.plus(Duration.ofMinutes(11)));

    assertThat(fixture.number("SELECT count(*) FROM callback")).isEqualTo(2);
    assertThat(fixture.store().reader().alarm(1).orElseThrow().tally().notifications())
        .isEqualTo(2);
  }

  @Test
  void aRetryIsRecognisedAfterARestart() {
    byte[] body = Bodies.firing("ins-1", "91", 0);
    fixture.keep(body, NOW);

    fixture.close();
    fixture.open();
    fixture.keep(body, NOW.plusSeconds(6));

    assertThat(fixture.number("SELECT count FROM callback")).isEqualTo(2);
  }

  @Test
  void aPolicyIsTheSameByItsIdWhateverItsName() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(with(Bodies.resolve("ins-1"), "prod-cpu", "renamed"), NOW.plusSeconds(600));
    fixture.keep(with(Bodies.firing("ins-1", "91", 0), "policy-1", "policy-2"), NOW);

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT))
        .isEqualTo(new StoreCounts(1, 0, 0, 0, 1, 0));
  }

  @Test
  void aPolicyIsTheSameByItsNameWhereOnePushHasNoId() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(
        with(Bodies.resolve("ins-1"), "\"policyId\":\"policy-1\",", ""), NOW.plusSeconds(600));

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT))
        .isEqualTo(new StoreCounts(0, 0, 0, 0, 1, 0));
  }

  private static byte[] with(byte[] body, String text, String other) {
    return new String(body, StandardCharsets.UTF_8)
        .replace(text, other)
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"namespace\":\"qce/cvm\",",
        "\"policyType\":\"cvm_device\",",
        "\"appId\":\"1\","
      })
  void aResolveFindsItsFiringThoughOneOfThemLeavesSomethingOut(String left) {
    String fires =
        text(Bodies.firing("ins-1", "91", 0)).replace("{\"session", "{\"appId\":\"1\",\"session");
    String resolves =
        text(Bodies.resolve("ins-1")).replace("{\"session", "{\"appId\":\"1\",\"session");

    fixture.keep(fires.replace(left, "").getBytes(StandardCharsets.UTF_8), NOW);
    fixture.keep(resolves.getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(600));
    fixture.keep(
        fires.replace("ins-1", "ins-2").getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(600));
    fixture.keep(
        resolves.replace("ins-1", "ins-2").replace(left, "").getBytes(StandardCharsets.UTF_8),
        NOW.plusSeconds(600));

    assertThat(fixture.rows("SELECT phase FROM alarm"))
        .containsExactly("phase=RESOLVED|", "phase=RESOLVED|");
  }

  @Test
  void aResolveWithoutItsConditionEndsTheOnlyAlarmOfItsObject() {
    byte[] resolve =
        text(Bodies.resolve("ins-1"))
            .replaceFirst("(?s)\"conditions\":\\{.*?\\}", "\"conditions\":null")
            .getBytes(StandardCharsets.UTF_8);
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);

    fixture.keep(resolve, NOW.plusSeconds(600));

    assertThat(
            fixture.rows(
                "SELECT id, phase, condition_name FROM alarm JOIN subject USING (subject_id)"))
        .containsExactly(
            "id=1|phase=RESOLVED|condition_name=cpu_usage|",
            "id=2|phase=FIRING|condition_name=cpu_usage|");
  }

  @Test
  void aResolveWithoutItsConditionIsRetriedAndComesAgainForTheNextOccurrence() {
    String fires = text(Bodies.firing("ins-1", "91", 0));
    String resolve =
        text(Bodies.resolve("ins-1"))
            .replaceFirst("(?s)\"conditions\":\\{.*?\\}", "\"conditions\":null");
    fixture.keep(resolve.replace("14:", "10:").getBytes(StandardCharsets.UTF_8), NOW);
    fixture.keep(fires.getBytes(StandardCharsets.UTF_8), NOW);
    fixture.keep(resolve.getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(600));
    fixture.keep(resolve.getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(602));
    fixture.keep(
        fires.replace("14:", "16:").getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(7_200));
    fixture.keep(
        resolve.replace("14:", "16:").getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(7_800));

    assertThat(fixture.rows("SELECT id, phase, redeliveries FROM alarm ORDER BY id"))
        .containsExactly(
            "id=1|phase=RESOLVED|redeliveries=0|",
            "id=2|phase=RESOLVED|redeliveries=1|",
            "id=5|phase=RESOLVED|redeliveries=0|");
  }

  @Test
  void namesOfNewFieldsThatLookTheSameInTheDatabaseStopNothing() {
    String body = text(Bodies.firing("ins-1", "91", 0));
    for (String end : List.of("\uD83C\uDF00", "\uD83D\uDE00", "\uD83C\uDF00")) {
      String field = "{\"" + "a".repeat(198) + end + "bbb\":1,\"session";
      fixture.keep(
          body.replace("{\"session", field).getBytes(StandardCharsets.UTF_8),
          NOW.plusSeconds(fixture.number("SELECT count(*) FROM callback") * 900));
    }
    fixture.close();
    fixture.open();
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);

    assertThat(fixture.store().failure()).isNull();
    assertThat(fixture.number("SELECT count(*) FROM drift")).isBetween(1L, 2L);
  }

  @Test
  void aResolveWithoutItsConditionChoosesNoneOfSeveral() {
    byte[] resolve =
        text(Bodies.resolve("ins-1"))
            .replaceFirst("(?s)\"conditions\":\\{.*?\\}", "\"conditions\":null")
            .getBytes(StandardCharsets.UTF_8);
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(
        text(Bodies.firing("ins-1", "91", 0))
            .replace("cpu_usage", "mem_usage")
            .getBytes(StandardCharsets.UTF_8),
        NOW);

    fixture.keep(resolve, NOW.plusSeconds(600));

    assertThat(fixture.rows("SELECT phase FROM alarm"))
        .containsExactly("phase=FIRING|", "phase=FIRING|", "phase=RESOLVED|");
  }

  @Test
  void twoAccountsHaveAlarmsOfTheirOwn() {
    String fires = text(Bodies.firing("ins-1", "91", 0));
    for (String account : List.of("1", "2")) {
      fixture.keep(
          fires
              .replace("{\"session", "{\"appId\":\"" + account + "\",\"session")
              .getBytes(StandardCharsets.UTF_8),
          NOW);
    }

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).firing()).isEqualTo(2);
  }

  @Test
  void hostsOfOnePolicyAreAlarmsOfTheirOwn() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);
    fixture.keep(Bodies.resolve("ins-2"), NOW.plusSeconds(600));

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT))
        .isEqualTo(new StoreCounts(1, 0, 0, 0, 1, 0));
    assertThat(fixture.store().reader().alarm(1).orElseThrow().isFiring()).isTrue();
  }

  @Test
  void whatIsNoAlarmGoesToTheInboxOnce() {
    byte[] body = "hello".getBytes(StandardCharsets.UTF_8);

    fixture.keep(body, NOW);
    fixture.keep(body, NOW.plusSeconds(6));

    assertThat(fixture.store().reader().inbox(10))
        .containsExactly(new InboxEntry(1, NOW, Reason.NOT_JSON, 2, null, "hello"));
    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).inbox()).isOne();
  }

  @Test
  void aFieldThatNobodyKnowsIsListedOnceWithItsFirstDate() {
    String body =
        text(Bodies.firing("ins-1", "91", 0)).replace("{\"session", "{\"new\":1,\"session");

    fixture.keep(body.getBytes(StandardCharsets.UTF_8), NOW);
    fixture.keep(
        body.replace("ins-1", "ins-2").getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(60));
    fixture.close();
    fixture.open();
    fixture.keep(
        body.replace("ins-1", "ins-3").getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(90));

    assertThat(fixture.store().reader().drift(10))
        .containsExactly(
            new SeenDrift(new Drift("new", Drift.Kind.UNKNOWN_FIELD, "number"), NOW, 1));
  }

  @Test
  void aStatusThatNobodyKnowsIsInTheInboxAndMarkedOnItsAlarm() {
    byte[] odd =
        text(Bodies.firing("ins-1", "91", 0))
            .replace("\"alarmStatus\":1", "\"alarmStatus\":\"maybe\"")
            .getBytes(StandardCharsets.UTF_8);

    fixture.keep(odd, NOW);
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(odd, NOW.plusSeconds(900));

    assertThat(fixture.store().reader().inbox(10))
        .extracting(InboxEntry::id)
        .containsExactly(3L, 1L);
    assertThat(fixture.store().reader().callbacks(2, 10))
        .extracting(StoredCallback::effect)
        .containsExactly(Effect.FIRED);
    assertThat(fixture.store().reader().actions(2))
        .extracting(Action::kind, Action::at)
        .containsExactly(tuple(Action.Kind.STATUS_UNKNOWN, NOW.plusSeconds(900)));
    assertThat(fixture.number("SELECT count(*) FROM callback WHERE alarm_id IS NULL")).isEqualTo(2);
    assertThat(fixture.store().reader().alarm(2).orElseThrow().tally().notifications()).isOne();
  }

  @Test
  void everyCommitIsToldInOrder() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.resolve("ins-1"), NOW.plusSeconds(600));

    fixture.close();
    assertThat(fixture.commits().stream().flatMap(commit -> commit.changes().stream()))
        .extracting(change -> change.effect())
        .containsExactly(Effect.FIRED, Effect.RESOLVED);
    fixture.open();
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    fixture
        .store()
        .onCommit(commit -> {
          throw new IllegalStateException("broken window");
        });

    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).firing()).isEqualTo(2);
  }

  @Test
  void manySendersAtOnceAreEachKeptOnce() throws InterruptedException {
    int senders = 2_000;
    CountDownLatch answered = new CountDownLatch(senders);
    AtomicInteger stored = new AtomicInteger();
    dev.tocsin.callback.CallbackReader reader =
        new dev.tocsin.callback.CallbackReader(java.time.ZoneOffset.UTC);

    IntStream.range(0, senders)
        .parallel()
        .forEach(i -> {
          byte[] body = Bodies.firing("ins-" + i, "91", 0);
          fixture
              .store()
              .submit(
                  new Received(NOW, body, null, reader.read(body, null)),
                  receipt -> {
                    if (receipt instanceof Receipt.Stored) {
                      stored.incrementAndGet();
                    }
                    answered.countDown();
                  });
        });

    assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
    fixture.awaitJudged();
    assertThat(fixture.number("SELECT count(*) FROM callback")).isEqualTo(stored.get());
    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).firing())
        .isEqualTo(stored.get());
    assertThat(stored.get()).isEqualTo(senders);
  }

  @Test
  void whatACrashLeftUnjudgedIsJudgedAtTheNextStart() throws SQLException {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.close();
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO received (id, received_at, body) SELECT 2, received_at + 1000,"
              + " replace(body, 'ins-1', 'ins-2') FROM received");
    }

    fixture.open();

    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).firing()).isEqualTo(2);
    assertThat(fixture.store().reader().callbacks(2, 100))
        .extracting(StoredCallback::effect)
        .containsExactly(Effect.FIRED);
  }

  @Test
  void aWriterThatCannotWriteSaysSoAndRecoversByItself() throws SQLException {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    Receipt refused;
    try (Connection other = fixture.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      refused = fixture.send(Bodies.firing("ins-2", "91", 0), NOW);
    }

    assertThat(refused).isInstanceOf(Receipt.Failed.class);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);
    assertThat(fixture.store().failure()).isNull();
    assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).firing()).isEqualTo(2);
  }

  @Test
  void itSaysThatNothingCanBeWrittenUntilSomethingWas() throws Exception {
    try (Connection other = fixture.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(fixture.send(Bodies.firing("ins-1", "91", 0), NOW))
          .isInstanceOf(Receipt.Failed.class);
      // Longer than the quiet second after which it opens the database again.
      Thread.sleep(1_500);
      assertThat(fixture.store().failure()).isNotNull();
    }

    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    assertThat(fixture.store().failure()).isNull();
  }

  @Test
  void onlyTheNewestPushesOfALongAlarmAreRead() {
    for (int i = 0; i < 5; i++) {
      fixture.keep(Bodies.firing("ins-1", "9" + i, 300 * i), NOW.plusSeconds(300L * i));
    }

    assertThat(fixture.store().reader().callbacks(1, 2))
        .extracting(StoredCallback::id)
        .containsExactly(4L, 5L);
  }

  @Test
  void pagesAreNewestFirstAndLeadOn() {
    for (int i = 1; i <= 5; i++) {
      fixture.keep(Bodies.firing("ins-" + i, "91", 0), NOW);
    }

    AlarmPage first = fixture.store().reader().alarms(query("", null, 2));
    AlarmPage second = fixture.store().reader().alarms(query("", first.next(), 2));
    AlarmPage last = fixture.store().reader().alarms(query("", second.next(), 2));

    assertThat(first.alarms()).extracting(Alarm::id).containsExactly(5L, 4L);
    assertThat(first.total()).isEqualTo(5);
    assertThat(second.alarms()).extracting(Alarm::id).containsExactly(3L, 2L);
    assertThat(last.alarms()).extracting(Alarm::id).containsExactly(1L);
    assertThat(last.next()).isNull();
  }

  @Test
  void wordsAreFoundInAnyTextAndAreNoPatterns() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

    assertThat(found("INS-1 prod-cpu")).isOne();
    assertThat(found("ins_1")).isZero();
    assertThat(found("%")).isZero();
    assertThat(found("'; DROP TABLE alarm; --")).isZero();
  }

  @Test
  void alarmsAreFoundByPhasePolicyNamespaceAndRegion() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.resolve("ins-2"), NOW);

    assertThat(
            total(
                new AlarmQuery(
                    Phase.FIRING, Query.ALL, MOMENT, "policy-1", "QCE/CVM", "GZ", null, 9)))
        .isOne();
    assertThat(total(new AlarmQuery(null, Query.ALL, MOMENT, "prod-cpu", null, null, null, 9)))
        .isEqualTo(2);
    assertThat(total(new AlarmQuery(null, Query.ALL, MOMENT, "other", null, null, null, 9)))
        .isZero();
    assertThat(total(new AlarmQuery(null, Query.ALL, MOMENT, null, null, "hk", null, 9))).isZero();
  }

  @Test
  void durabilityIsWhatThePromiseRestsOn() throws SQLException {
    try (Connection writer = Database.open(fixture.file()).writer();
        Statement statement = writer.createStatement();
        ResultSet synchronous = statement.executeQuery("PRAGMA synchronous")) {
      assertThat(synchronous.getInt(1)).as("FULL").isEqualTo(2);
    }
    assertThat(
            fixture.number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"))
        .isOne();
  }

  @Test
  void theLastPushIsKnownAfterARestart() {
    assertThat(fixture.store().lastReceivedAt()).isEmpty();

    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

    assertThat(fixture.store().lastReceivedAt()).contains(NOW);
    assertThat(fixture.store().bytes()).isPositive();
  }

  private int found(String text) {
    return (int) total(query(text, null, 10));
  }

  private long total(AlarmQuery query) {
    return fixture.store().reader().alarms(query).total();
  }

  private static AlarmQuery query(String text, Long after, int limit) {
    Query query = ((Parsed) QueryParser.parse(text)).query();
    return new AlarmQuery(null, query, MOMENT, null, null, null, after, limit);
  }

  private List<byte[]> storedBodies() throws SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT body FROM callback ORDER BY id")) {
      List<byte[]> bodies = new java.util.ArrayList<>();
      while (rows.next()) {
        bodies.add(rows.getBytes(1));
      }
      return bodies;
    }
  }

  private static byte[] changed(byte[] body, String from, String to) {
    return new String(body, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
