package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  /// Everything but the numbers of subjects, of which some may have gone.
  private static final String ALARMS =
      "SELECT id, identity, phase, ending, value, first_occurred_at, resolved_at, firing_as_of,"
          + " last_received_at, notifications, redeliveries, session_ids, seen, note,"
          + " acknowledged_by, policy_name, object_name FROM alarm JOIN subject USING (subject_id)"
          + " ORDER BY id";

  private static final Instant LATER = NOW.plus(Duration.ofDays(200));

  @TempDir Path folder;

  @Test
  void whatWasOverGoesWithAllThatIsKnownOfItAndWhatFiresStays() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      resolved(fixture, "ins-1", NOW);
      fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);
      fixture.store().note(1, NOW, "anna", "a note").toCompletableFuture().join();
      fixture.keep("gibberish".getBytes(StandardCharsets.UTF_8), NOW);
      fixture.keep("deleted".getBytes(StandardCharsets.UTF_8), NOW);
      fixture.store().deleteFromInbox(5, NOW).toCompletableFuture().join();
      fixture
          .store()
          .keep(new Outage(NOW, NOW.plusSeconds(9), Outage.Cause.ASLEEP))
          .toCompletableFuture()
          .join();

      Retention.Result result = fixture.store().removeOlderThan(LATER);

      assertThat(result).isEqualTo(new Retention.Result(1, 2));
      assertThat(fixture.rows("SELECT id, phase FROM alarm")).containsExactly("id=3|phase=FIRING|");
      assertThat(fixture.rows("SELECT id FROM callback")).containsExactly("id=3|");
      for (String table : List.of("action", "inbox", "outage", "announcement")) {
        assertThat(fixture.number("SELECT count(*) FROM " + table)).as(table).isZero();
      }
      assertThat(fixture.number("SELECT count(*) FROM subject")).isOne();
      assertThat(fixture.store().reader().alarm(1)).isEmpty();
      assertThat(fixture.store().reader().counts(StoreFixture.MOMENT).resolved()).isZero();
      assertThat(fixture.number("SELECT count(*) FROM judged")).isOne();
    }
  }

  @Test
  void whatEndedLaterOrWasHeardOfLaterStays() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      resolved(fixture, "ins-1", NOW);
      resolved(fixture, "ins-2", LATER);

      fixture.store().removeOlderThan(LATER);

      assertThat(fixture.rows("SELECT object_id FROM alarm JOIN subject USING (subject_id)"))
          .containsExactly("object_id=ins-2|");
    }
  }

  @Test
  void anIdIsNotUsedAgainThoughAllIsGone() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      resolved(fixture, "ins-1", NOW);
      fixture.store().removeOlderThan(LATER);
      assertThat(fixture.number("SELECT count(*) FROM callback")).isZero();
      fixture.stop();
      fixture.open();

      fixture.keep(Bodies.firing("ins-1", "91", 0), LATER);

      assertThat(fixture.rows("SELECT id FROM alarm")).containsExactly("id=3|");
      assertThat(fixture.store().extent().through()).isEqualTo(3);
    }
  }

  @Test
  void judgingWhatIsLeftAgainMakesTheSameAlarms() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      // The second occurrence supersedes the first, whose late copy keeps it longer.
      fixture.keep(occurrence("ins-1", "14:00:00", 0), NOW);
      fixture.keep(occurrence("ins-1", "15:00:00", 0), NOW.plusSeconds(3_600));
      fixture.keep(occurrence("ins-1", "15:00:00", 1), NOW.plusSeconds(3_700));
      fixture.keep(occurrence("ins-1", "14:00:00", 0), LATER);
      resolved(fixture, "ins-2", NOW);
      resolved(fixture, "ins-3", LATER);
      fixture.store().acknowledge(5, NOW, "anna", null).toCompletableFuture().join();
      fixture.store().acknowledge(7, NOW, "ben", "mine").toCompletableFuture().join();
      fixture.keep(Bodies.firing("ins-2", "97", 0), LATER);

      fixture.store().removeOlderThan(LATER);

      List<String> alarms = fixture.rows(ALARMS);
      assertThat(alarms).hasSize(4);
      assertThat(alarms.getFirst()).contains("ending=SUPERSEDED");
      fixture.stop();
      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, _ -> {});
      assertThat(fixture.rows(ALARMS)).isEqualTo(alarms);
      fixture.open();
    }
  }

  @Test
  void theScreenHearsOfWhatNobodyHadSeen() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      resolved(fixture, "ins-1", NOW);

      fixture.store().removeOlderThan(LATER);

      AlarmChange last =
          fixture.commits().stream().flatMap(each -> each.changes().stream()).toList().getLast();
      assertThat(last.effect()).isEqualTo(Effect.SEEN);
      assertThat(last.after().id()).isOne();
    }
  }

  @Test
  void anAlarmOfManyPushesGoesInSteps() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      IntStream.range(0, 300)
          .forEach(each -> fixture.send(Bodies.firing("ins-1", "91", each), NOW.plusSeconds(each)));
      resolved(fixture, "ins-1", NOW.plusSeconds(400));
      fixture.send(Bodies.firing("ins-2", "91", 0), NOW);

      assertThat(fixture.store().removeOlderThan(LATER).alarms()).isOne();

      assertThat(fixture.rows("SELECT alarm_id = id FROM callback")).hasSize(1);
    }
  }

  @Test
  void aSearchForSessionIdsIsNotLedAstrayByWhatIsGone() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      resolved(fixture, "ins-1", NOW);
      fixture.store().note(1, NOW, null, "judged by then").toCompletableFuture().join();
      takeSessionsIn(fixture);
      fixture.store().removeOlderThan(LATER);
      fixture.keep(Bodies.firing("ins-1", "91", 9_000_000), LATER);

      var query = ((Parsed) QueryParser.parse("s-ins-1")).query();
      assertThat(
              fixture
                  .store()
                  .reader()
                  .alarms(
                      new AlarmQuery(null, query, StoreFixture.MOMENT, null, null, null, null, 10))
                  .alarms())
          .hasSize(1);
    }
  }

  private static void takeSessionsIn(StoreFixture fixture) throws Exception {
    try (var connection = fixture.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO session_index (rowid, session_ids) SELECT callback_id, session_ids"
              + " FROM session_waiting");
      statement.executeUpdate("DELETE FROM session_waiting");
    }
  }

  private static byte[] occurrence(String instance, String began, int value) {
    String body = new String(Bodies.firing(instance, "9" + value, 0), StandardCharsets.UTF_8);
    return body.replace("14:00:00", began).getBytes(StandardCharsets.UTF_8);
  }

  private static void resolved(StoreFixture fixture, String instance, Instant at) {
    fixture.keep(Bodies.firing(instance, "91", 0), at);
    fixture.keep(Bodies.resolve(instance), at.plusSeconds(1));
  }
}
