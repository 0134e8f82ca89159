package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything but what was received and what was done can be made again from these.
class RebuildTest {

  private static final String ALARMS =
      "SELECT * FROM alarm JOIN subject USING (subject_id) ORDER BY id";
  private static final String CALLBACKS =
      "SELECT id, received_at, body, count, alarm_id FROM callback ORDER BY id";
  private static final String INBOX = "SELECT callback_id FROM inbox ORDER BY callback_id";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void judgingEverythingAgainMakesTheSameAlarmsByteForByte(long seed) {
    LearningReader reader = new LearningReader();
    try (StoreFixture fixture = new StoreFixture(folder, reader)) {
      live(fixture, reader, new Random(seed));
      List<String> alarms = fixture.rows(ALARMS);
      List<String> callbacks = fixture.rows(CALLBACKS);
      List<String> inbox = fixture.rows(INBOX);
      assertThat(alarms).hasSizeGreaterThan(3);
      assertThat(fixture.rows("SELECT DISTINCT kind FROM action")).hasSizeGreaterThan(2);
      fixture.stop();

      Rebuild.Result result =
          Rebuild.run(fixture.file(), reader, Messages.STALE_AFTER, judged -> {});

      assertThat(fixture.rows(ALARMS)).isEqualTo(alarms);
      assertThat(fixture.rows(CALLBACKS)).isEqualTo(callbacks);
      assertThat(fixture.rows(INBOX)).isEqualTo(inbox);
      assertThat(result)
          .isEqualTo(new Rebuild.Result(callbacks.size(), alarms.size(), inbox.size()));
      fixture.open();
    }
  }

  @Test
  void oneThatIsInterruptedIsFinishedByTheNextStart() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      fixture.keep(Bodies.firing("ins-2", "91", 0), NOW);
      fixture.store().close(1, NOW, "anna", "known").toCompletableFuture().join();
      List<String> alarms = fixture.rows(ALARMS);
      fixture.stop();
      forget(fixture);

      fixture.open();

      assertThat(fixture.rows(ALARMS)).isEqualTo(alarms);
    }
  }

  @Test
  void whatHappensAfterOneRebuildIsTheSameAfterTheNext() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      byte[] body = Bodies.firing("ins-1", "91", 0);
      fixture.keep(body, NOW);
      fixture.keep(body, NOW.plusSeconds(5));
      fixture.store().close(1, NOW.plusSeconds(9), null, null).toCompletableFuture().join();
      rebuild(fixture);
      fixture.open();
      fixture.keep(Bodies.firing("ins-1", "95", 600), NOW.plusSeconds(600));
      List<String> alarms = fixture.rows(ALARMS);
      assertThat(alarms.getFirst()).contains("phase=FIRING");
      rebuild(fixture);

      assertThat(fixture.rows(ALARMS)).isEqualTo(alarms);
      fixture.open();
    }
  }

  @Test
  void notesStayWithTheirAlarmAndWhatIsDoneAfterThemIsDoneAgain() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      fixture.store().note(1, NOW, "anna", "seen").toCompletableFuture().join();
      fixture.store().close(1, NOW, "anna", "known").toCompletableFuture().join();
      fixture.store().note(1, NOW, "ben", "still off").toCompletableFuture().join();
      List<String> alarms = fixture.rows(ALARMS);
      List<Action> actions = fixture.store().reader().actions(1);

      rebuild(fixture);

      assertThat(fixture.rows(ALARMS)).isEqualTo(alarms);
      assertThat(fixture.number("SELECT acted_through FROM progress")).isEqualTo(3);
      fixture.open();
      assertThat(fixture.store().reader().actions(1))
          .isEqualTo(actions)
          .extracting(Action::note)
          .containsExactly("seen", "known", "still off");
    }
  }

  @Test
  void driftIsFoundAgainWithItsFirstDate() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      String body = new String(Bodies.firing("ins-1", "91", 0), StandardCharsets.UTF_8);
      fixture.keep(
          body.replace("{\"session", "{\"new\":1,\"session").getBytes(StandardCharsets.UTF_8), NOW);
      List<String> drift = fixture.rows("SELECT * FROM drift");
      assertThat(drift).hasSize(1);

      rebuild(fixture);

      assertThat(fixture.rows("SELECT * FROM drift")).isEqualTo(drift);
      fixture.open();
    }
  }

  private static void rebuild(StoreFixture fixture) {
    fixture.stop();
    Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, judged -> {});
  }

  @Test
  void aRetryThatWasCountedOnceStaysCounted() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      byte[] body = Bodies.firing("ins-1", "91", 0);
      fixture.keep(body, NOW);
      fixture.keep(body, NOW.plusSeconds(5));
      fixture.keep(body, NOW.plusSeconds(10));
      fixture.stop();

      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, judged -> {});

      assertThat(fixture.number("SELECT redeliveries FROM alarm")).isEqualTo(2);
      assertThat(fixture.number("SELECT last_received_at FROM alarm"))
          .isEqualTo(NOW.plusSeconds(10).toEpochMilli());
      fixture.open();
    }
  }

  @Test
  void aDatabaseOfTheFirstSchemaIsJudgedAnewWhenItIsOpened() throws SQLException, IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.stop();
      firstSchema(fixture);

      fixture.open();

      assertThat(fixture.number("PRAGMA user_version")).isEqualTo(Database.SCHEMA_VERSION);
      assertThat(fixture.rows("SELECT id, phase FROM alarm"))
          .containsExactly("id=1|phase=FIRING|", "id=2|phase=FIRING|");
      assertThat(fixture.rows("SELECT id, alarm_id FROM callback"))
          .containsExactly("id=1|alarm_id=1|", "id=2|alarm_id=2|");
    }
  }

  /// What happens to a receiver in a week, in a second.
  private static void live(StoreFixture fixture, LearningReader reader, Random random) {
    Instant at = NOW;
    List<byte[]> sent = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      at = at.plusSeconds(random.nextInt(400));
      switch (random.nextInt(12)) {
        case 0 -> fixture.send(("odd " + random.nextInt(4)).getBytes(StandardCharsets.UTF_8), at);
        case 1, 2 -> fixture.send(LearningReader.wrapped(body(random)), at);
        case 3 -> {
          for (long id = 1; id < i; id += 1 + random.nextInt(20)) {
            act(fixture, random, id, at);
          }
        }
        case 4, 5, 6 -> {
          if (!sent.isEmpty()) {
            fixture.send(sent.get(random.nextInt(sent.size())), at);
          }
        }
        default -> {
          byte[] body = body(random);
          sent.add(body);
          fixture.send(body, at);
        }
      }
      if (i == 60) {
        reader.learn();
        fixture.store().readInboxAgain("taught", at).toCompletableFuture().join();
      }
    }
    fixture.awaitJudged();
  }

  private static void act(StoreFixture fixture, Random random, long id, Instant at) {
    switch (random.nextInt(12)) {
      case 4, 5 -> fixture.store().acknowledge(id, at, "anna", null).toCompletableFuture().join();
      case 6 -> fixture.store().unacknowledge(id, at, "ben", null).toCompletableFuture().join();
      case 7, 8 ->
          fixture
              .store()
              .shelve(id, at.plusSeconds(random.nextInt(9_000)), at, "anna", "patch")
              .toCompletableFuture()
              .join();
      case 9 -> fixture.store().unshelve(id, at, "ben", null).toCompletableFuture().join();
      case 10 -> fixture.store().seen(List.of(id), at).toCompletableFuture().join();
      case 11 -> fixture.store().note(id, at, "ben", "note " + id).toCompletableFuture().join();
      case 0 -> fixture.store().expire(List.of(id), at, at).toCompletableFuture().join();
      case 1 -> fixture.store().deleteFromInbox(id, at).toCompletableFuture().join();
      default -> fixture.store().close(id, at, "anna", "known").toCompletableFuture().join();
    }
  }

  private static byte[] body(Random random) {
    String instance = "ins-" + random.nextInt(3);
    int begin = random.nextInt(5);
    byte[] body =
        random.nextInt(3) == 0
            ? Bodies.resolve(instance)
            : Bodies.firing(instance, "9" + random.nextInt(9), random.nextInt(4) * 300);
    return new String(body, StandardCharsets.UTF_8)
        .replace("14:00:00", "1" + begin + ":00:00")
        .replace("14:10:00", "1" + begin + ":10:00")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// What a rebuild has done when it is killed right at its beginning.
  private static void forget(StoreFixture fixture) throws SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : Rebuild.FORGET) {
        statement.executeUpdate(sql);
      }
    }
  }

  /// A database as the first version wrote it, in which alarms had numbers of their own.
  private static void firstSchema(StoreFixture fixture) throws SQLException, IOException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP VIEW callback");
      for (String table :
          List.of(
              "received",
              "judged",
              "inbox",
              "alarm",
              "subject",
              "kind",
              "session_index",
              "session_waiting",
              "progress",
              "action",
              "drift",
              "announcement",
              "outage")) {
        statement.executeUpdate("DROP TABLE " + table);
      }
      statement.executeUpdate(Migration.script(1));
      for (int id = 1; id <= 2; id++) {
        String body = new String(Bodies.firing("ins-" + id, "91", 0), StandardCharsets.UTF_8);
        statement.executeUpdate(
            "INSERT INTO callback (id, received_at, body, fingerprint, alarm_id, effect) VALUES ("
                + id
                + ", 1795000000000, '"
                + body
                + "', 'x', 7, 'FIRED')");
      }
      statement.executeUpdate("UPDATE progress SET judged_through = 2");
      statement.executeUpdate("PRAGMA user_version = 1");
    }
  }
}
