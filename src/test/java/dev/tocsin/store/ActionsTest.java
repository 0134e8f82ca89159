package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.callback.Bodies;
import dev.tocsin.query.Field;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.TextMatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done without a push.
class ActionsTest {

  private static final Instant LATER = NOW.plusSeconds(3_600);

  @TempDir Path folder;
  private final LearningReader reader = new LearningReader();
  private StoreFixture fixture;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder, reader);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void whatAPersonClosedIsOverAndSaysByWhomAndWhy() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

    Outcome outcome = done(fixture.store().close(1, LATER, "anna", "agent removed"));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    Alarm alarm = alarm(1);
    assertThat(alarm.course().ending()).isEqualTo(Ending.CLOSED);
    assertThat(alarm.course().resolvedAt()).isEqualTo(LATER);
    assertThat(
            TimelineEntry.of(
                alarm,
                fixture.store().reader().callbacks(1, 10),
                fixture.store().reader().actions(1),
                fixture.store().reader().announcements(1)))
        .containsExactly(
            new TimelineEntry(NOW, Effect.FIRED, 0, null, null),
            new TimelineEntry(LATER, Effect.CLOSED, 0, "anna", "agent removed"));
  }

  @Test
  void whatAPersonAcknowledgedOrShelvedSaysByWhomAndWhyAndIsToldAndKept() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    Instant until = LATER.plusSeconds(900);

    done(fixture.store().acknowledge(1, LATER, "anna", "on it"));
    done(fixture.store().shelve(1, until, LATER, "ben", null));

    assertThat(fixture.commits().getLast().changes().getLast().effect()).isEqualTo(Effect.SHELVED);
    fixture.stop();
    fixture.open();
    Alarm alarm = alarm(1);
    assertThat(alarm.attention())
        .isEqualTo(
            new Attention(
                new Acknowledgement(LATER, "anna", "on it"),
                new Shelving(until, LATER, "ben", null),
                false,
                "on it"));
    assertThat(
            fixture.store().reader().counts(new Moment(LATER, ZoneOffset.UTC, Duration.ofDays(1))))
        .isEqualTo(new StoreCounts(1, 1, 1, 0, 0, 0));
    assertThat(
            fixture.store().reader().counts(new Moment(until, ZoneOffset.UTC, Duration.ofDays(1))))
        .isEqualTo(new StoreCounts(1, 1, 0, 0, 0, 0));
    assertThat(TimelineEntry.of(alarm, List.of(), fixture.store().reader().actions(1), List.of()))
        .containsExactly(
            new TimelineEntry(LATER, Effect.ACKNOWLEDGED, 0, "anna", "on it"),
            new TimelineEntry(LATER, Effect.SHELVED, 0, "ben", null, until, null));

    assertThat(done(fixture.store().acknowledge(1, LATER, "ben", null)))
        .isInstanceOf(Outcome.AlreadyAcknowledged.class);
    assertThat(done(fixture.store().unacknowledge(1, LATER, "ben", null)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(done(fixture.store().unacknowledge(1, LATER, "ben", null)))
        .isInstanceOf(Outcome.NotAcknowledged.class);
    assertThat(done(fixture.store().unshelve(1, LATER, "ben", null)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(done(fixture.store().unshelve(1, LATER, "ben", null)))
        .isInstanceOf(Outcome.NotShelved.class);
    assertThat(alarm(1).attention()).isEqualTo(new Attention(null, null, false, "on it"));
    assertThat(fixture.number("SELECT count(*) FROM action")).isEqualTo(4);
  }

  /// An answer does not wait until a callback is judged; what is done then does.
  @Test
  void whatIsDoneRightAfterAnAnswerFindsItsAlarm() {
    for (int i = 1; i <= 30; i++) {
      fixture.send(Bodies.firing("ins-" + i, "9" + i, 0), NOW);
      assertThat(done(fixture.store().acknowledge(i, LATER, "anna", null)))
          .isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void callbacksHaveRoomWhileThousandsAreAcknowledged() throws Exception {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    List<Long> ids = LongStream.rangeClosed(1, 10_000).boxed().toList();

    CompletionStage<Integer> acknowledged = fixture.store().acknowledge(ids, LATER, "anna");
    Receipt receipt = fixture.send(Bodies.firing("ins-2", "91", 0), NOW);

    assertThat(receipt).isInstanceOf(Receipt.Stored.class);
    assertThat(acknowledged.toCompletableFuture().get(20, TimeUnit.SECONDS)).isBetween(1, 2);
    assertThat(alarm(1).isAcknowledged()).isTrue();
  }

  @Test
  void whatNobodyHasSeenIsLiveHoweverLongAgoItEnded() {
    for (int i = 1; i <= 120; i++) {
      fixture.send(Bodies.resolve("ins-" + i), NOW);
    }
    fixture.awaitJudged();
    Instant muchLater = NOW.plusSeconds(30 * 86_400);
    List<Long> all = LongStream.rangeClosed(1, 120).boxed().toList();

    assertThat(fixture.store().live(muchLater)).hasSize(120);
    assertThat(done(fixture.store().seen(all.subList(0, 119), LATER))).isEqualTo(119);

    assertThat(fixture.store().live(muchLater)).extracting(Alarm::id).containsExactly(120L);
    assertThat(fixture.store().live(NOW)).hasSize(120);
    assertThat(done(fixture.store().seen(all, LATER))).isOne();
  }

  @Test
  void aQueryTellsWhatItFindsNowAndHasFoundLately() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.resolve("ins-2"), NOW);
    Query ofPolicy = new Query.OfField(Field.POLICY, new TextMatch.Equals("prod-cpu"));
    Duration stale = Duration.ofDays(1);

    assertThat(fixture.store().history().reach(ofPolicy, new Moment(LATER, ZoneOffset.UTC, stale)))
        .isEqualTo(new QueryReach(1, 2));
    assertThat(
            fixture
                .store()
                .history()
                .reach(ofPolicy, new Moment(LATER.plusSeconds(8 * 86_400), ZoneOffset.UTC, stale)))
        .isEqualTo(new QueryReach(1, 0));
  }

  @Test
  void aNewPushReopensWhatAPersonClosed() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    done(fixture.store().close(1, NOW.plusSeconds(60), null, null));

    fixture.keep(Bodies.firing("ins-1", "95", 3_600), LATER);

    assertThat(alarm(1).isFiring()).isTrue();
    assertThat(fixture.store().reader().callbacks(1, 10).getLast().effect())
        .isEqualTo(Effect.REOPENED);
  }

  @Test
  void closingIsToldToWhoeverListens() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

    done(fixture.store().close(1, LATER, null, null));

    assertThat(fixture.commits().getLast().changes())
        .extracting(change -> change.effect())
        .containsExactly(Effect.CLOSED);
  }

  @Test
  void whatDoesNotFireOrIsNotThereCannotBeClosed() {
    fixture.keep(Bodies.resolve("ins-1"), NOW);

    assertThat(done(fixture.store().close(1, LATER, null, null)))
        .isInstanceOf(Outcome.NotFiring.class);
    assertThat(done(fixture.store().close(99, LATER, null, null)))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(fixture.number("SELECT count(*) FROM action")).isZero();
  }

  @Test
  void whatCannotBeWrittenIsSaidAndLeavesTheAlarmAsItIs() throws Exception {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    try (Connection other = fixture.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      CompletionStage<Outcome> refused = fixture.store().close(1, LATER, null, null);
      assertThatThrownBy(() -> done(refused)).hasCauseInstanceOf(DatabaseProblem.class);
    }

    assertThat(alarm(1).isFiring()).isTrue();
    assertThat(done(fixture.store().close(1, LATER, null, null))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void anEventThatNeverResolvesExpiresUnlessItWasHeardOfSince() {
    fixture.keep(event("2026-11-20 14:00:00"), NOW);

    assertThat(done(fixture.store().expire(List.of(1L), NOW, LATER))).isZero();
    assertThat(fixture.store().silentEvents(NOW)).isEmpty();
    assertThat(fixture.store().silentEvents(LATER)).hasSize(1);
    assertThat(done(fixture.store().expire(List.of(1L), LATER, LATER))).isOne();

    assertThat(alarm(1).course().ending()).isEqualTo(Ending.EXPIRED);
    assertThat(fixture.store().silentEvents(LATER)).isEmpty();
  }

  @Test
  void whatTheReaderHasLearnedLeavesTheInboxWithItsRetries() {
    byte[] body = LearningReader.wrapped(Bodies.firing("ins-1", "91", 0));
    fixture.keep(body, NOW);
    fixture.keep(body, NOW.plusSeconds(5));
    fixture.keep("hello".getBytes(StandardCharsets.UTF_8), NOW);
    assertThat(done(fixture.store().readInboxAgain("before", LATER))).isZero();

    reader.learn();

    assertThat(done(fixture.store().readInboxAgain("after", LATER))).isOne();
    assertThat(fixture.store().inboxReadBy()).contains("after");
    assertThat(fixture.store().inboxSize()).isOne();
    assertThat(alarm(1).isFiring()).isTrue();
    assertThat(alarm(1).tally().redeliveries()).isOne();
    assertThat(alarm(1).course().lastReceivedAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void oneBodyIsReadAgainAlone() {
    fixture.keep(LearningReader.wrapped(Bodies.firing("ins-1", "91", 0)), NOW);
    fixture.keep(LearningReader.wrapped(Bodies.firing("ins-2", "91", 0)), NOW);
    reader.learn();

    assertThat(done(fixture.store().readAgain(2, LATER))).isTrue();

    assertThat(done(fixture.store().readAgain(2, LATER))).isFalse();
    assertThat(fixture.store().inboxSize()).isOne();
    assertThat(fixture.store().reader().alarm(2)).isPresent();
  }

  @Test
  void whatIsDeletedFromTheInboxIsStillKept() {
    fixture.keep("hello".getBytes(StandardCharsets.UTF_8), NOW);

    assertThat(done(fixture.store().deleteFromInbox(1, LATER))).isTrue();

    assertThat(done(fixture.store().deleteFromInbox(1, LATER))).isFalse();
    assertThat(fixture.store().inboxSize()).isZero();
    assertThat(fixture.number("SELECT count(*) FROM callback")).isOne();
    assertThat(fixture.commits().getLast().inboxChanged()).isTrue();
  }

  @Test
  void aNoteIsKeptInItsPlaceAndChangesNothing() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    Alarm before = alarm(1);
    done(fixture.store().note(1, NOW.plusSeconds(1), "anna", "the disk is on its way"));
    fixture.keep(Bodies.firing("ins-1", "95", 300), NOW.plusSeconds(300));

    Outcome outcome = done(fixture.store().note(1, LATER, null, "第二条"));

    assertThat(before.isFiring()).isTrue();
    assertThat(outcome).isEqualTo(new Outcome.Done(alarm(1)));
    assertThat(
            TimelineEntry.of(
                alarm(1),
                fixture.store().reader().callbacks(1, 10),
                fixture.store().reader().actions(1),
                fixture.store().reader().announcements(1)))
        .containsExactly(
            new TimelineEntry(NOW, Effect.FIRED, 0, null, null),
            new TimelineEntry(
                NOW.plusSeconds(1), Effect.NOTED, 0, "anna", "the disk is on its way"),
            new TimelineEntry(NOW.plusSeconds(300), Effect.REPEATED, 0, null, null),
            new TimelineEntry(LATER, Effect.NOTED, 0, null, "第二条"));
  }

  @Test
  void ofTooManyInTheInboxTheOldestLeaveAndAreCountedAndKept() {
    for (int i = 0; i < InboxTable.MOST + 3; i++) {
      fixture.store().submit(received("not an alarm " + i), _ -> {});
      if (i % 1_000 == 0) {
        fixture.keep(("waited for " + i).getBytes(StandardCharsets.UTF_8), NOW);
      }
    }
    fixture.keep("the last".getBytes(StandardCharsets.UTF_8), NOW);

    long all = fixture.number("SELECT count(*) FROM callback");
    assertThat(all).isGreaterThan(InboxTable.MOST);
    assertThat(fixture.store().inboxSize()).isEqualTo(InboxTable.MOST);
    assertThat(fixture.store().reader().inboxDropped()).isEqualTo(all - InboxTable.MOST);
    assertThat(fixture.number("SELECT min(callback_id) FROM inbox"))
        .isEqualTo(all - InboxTable.MOST + 1);
  }

  @Test
  void moreThanThatFromBeforeLeaveTheInboxAFewAtATime() throws SQLException {
    fixture.stop();
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO inbox (callback_id, fingerprint, reason) WITH RECURSIVE n(i) AS (SELECT 1"
              + " UNION ALL SELECT i + 1 FROM n WHERE i < 10100) SELECT -i, 'x', 'NOT_JSON' FROM n");
    }
    fixture.open();

    fixture.keep("no alarm".getBytes(StandardCharsets.UTF_8), NOW);

    assertThat(fixture.store().inboxSize()).isBetween(10_050L, 10_099L);
  }

  private static Received received(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Received(NOW, bytes, null, new LearningReader().read(bytes, null));
  }

  @Test
  void whatIsOverCanBeNotedAndWhatIsNotThereCannot() {
    fixture.keep(Bodies.resolve("ins-1"), NOW);

    assertThat(done(fixture.store().note(1, LATER, null, "why"))).isInstanceOf(Outcome.Done.class);
    assertThat(done(fixture.store().note(99, LATER, null, "why")))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(fixture.store().reader().actions(1)).hasSize(1);
    assertThat(fixture.number("SELECT count(*) FROM action")).isOne();
  }

  private Alarm alarm(long id) {
    return fixture.store().reader().alarm(id).orElseThrow();
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  private static byte[] event(String time) {
    return """
    {"sessionId":"e","alarmStatus":"-","alarmType":"event",
     "alarmObjInfo":{"dimensions":{"unInstanceId":"ins-1"}},
     "alarmPolicyInfo":{"policyId":"p","policyName":"rule",
       "conditions":{"eventName":"cvm:ErrorEvent:GuestOom","alarmNotifyType":""}},
     "firstOccurTime":"%s"}
    """
        .formatted(time)
        .getBytes(StandardCharsets.UTF_8);
  }
}
