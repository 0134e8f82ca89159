package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Databases of older versions, with what was in them.
class MigrationTest {

  private static final String SUBJECT_2 =
      "level, type, policy_id, policy_name, policy_type, namespace, region, object_id, object_name,"
          + " dimensions, condition, condition_name, condition_show_name, operator, threshold,"
          + " unit, stateless";
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void whatWasKeptIsThereAndWhatWasResolvedHasBeenSeen(int version) throws Exception {
    make(folder, version);

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.number("PRAGMA user_version")).isEqualTo(Database.SCHEMA_VERSION);
      check(fixture);

      fixture.stop();
      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, _ -> {});
      fixture.open();

      check(fixture);
    }
  }

  @Test
  void whatIsResolvedLaterIsUnseenAlsoAfterARebuild() throws Exception {
    make(folder, 3);

    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.resolve("ins-1"), NOW);
      assertThat(alarm(fixture, 1).isUnseen()).isTrue();

      fixture.stop();
      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, _ -> {});
      fixture.open();

      assertThat(alarm(fixture, 1).isUnseen()).isTrue();
      assertThat(alarm(fixture, 2).isUnseen()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theOlderDatabaseIsKeptAndCanBeRestored(int version) throws Exception {
    make(folder, version);
    Path kept = folder.resolve("tocsin.db.schema-" + version);

    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-9", "91", 0), NOW);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
      assertThat(Restore.run(held, kept, NOW).callbacks()).isEqualTo(4);
    }

    try (StoreFixture fixture = new StoreFixture(folder)) {
      check(fixture);
    }
    assertThat(folder.resolve("tocsin.db.schema-" + version + "-2")).doesNotExist();
  }

  @Test
  void withoutRoomForTheCopyNothingIsChanged() throws Exception {
    make(folder, 3);
    byte[] before = Files.readAllBytes(folder.resolve("tocsin.db"));

    assertThatThrownBy(() ->
            Database.open(folder.resolve("tocsin.db"), _ -> new DiskSpace(16 << 20, 1L << 40)))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("MB must be free");

    assertThat(folder.resolve("tocsin.db")).hasBinaryContent(before);
    assertThat(folder.resolve("tocsin.db.schema-3")).doesNotExist();
  }

  @Test
  void aDatabaseThatAnotherProgramHoldsIsNotCalledDamaged() throws Exception {
    make(folder, 3);
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tocsin.db"));
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> Database.open(folder.resolve("tocsin.db")))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("held by another program");
      statement.execute("COMMIT");
    }
    try (StoreFixture fixture = new StoreFixture(folder)) {
      check(fixture);
    }
  }

  @Test
  void aNewDatabaseHasNothingToBeSeen() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.number("SELECT count(*) FROM action")).isZero();
    }
  }

  private static void check(StoreFixture fixture) {
    List<Alarm> live = fixture.store().live(NOW.plusSeconds(86_400));
    assertThat(live).extracting(Alarm::id).containsExactly(1L);
    Alarm resolved = alarm(fixture, 2);
    assertThat(resolved.course().ending()).isEqualTo(Ending.RESOLVED);
    assertThat(resolved.isUnseen()).isFalse();
    assertThat(resolved.object().id()).isEqualTo("ins-2");
    Alarm closed = alarm(fixture, 3);
    assertThat(closed.course().ending()).isEqualTo(Ending.CLOSED);
    assertThat(closed.attention().note()).isEqualTo("agent gone");
    assertThat(closed.attention().seen()).isFalse();
    assertThat(fixture.store().reader().actions(3))
        .extracting(Action::kind)
        .containsExactly(Action.Kind.CLOSED);
  }

  private static Alarm alarm(StoreFixture fixture, long id) {
    return fixture.store().reader().alarm(id).orElseThrow();
  }

  private static String identity(String instance) {
    Reading.Understood read =
        (Reading.Understood) new LearningReader().read(Bodies.firing(instance, "91", 0), null);
    return read.message().key().identity();
  }

  /// Three alarms: one fires, one was resolved, one was closed by hand.
  static void make(Path folder, int version) throws SQLException, IOException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tocsin.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      for (int each = 1; each <= version; each++) {
        statement.executeUpdate(Migration.script(each));
      }
      callback(statement, 1, 1, Bodies.firing("ins-1", "91", 0), "FIRED");
      callback(statement, 2, 2, Bodies.firing("ins-2", "91", 0), "FIRED");
      callback(statement, 3, 3, Bodies.firing("ins-3", "91", 0), "FIRED");
      callback(statement, 4, 2, Bodies.resolve("ins-2"), "RESOLVED");
      alarm(statement, version, 1, "'FIRING', NULL", "NULL");
      alarm(statement, version, 2, "'RESOLVED', 'RESOLVED'", "1795155000000");
      alarm(statement, version, 3, "'RESOLVED', 'CLOSED'", "1795155000000");
      statement.executeUpdate(
          "INSERT INTO action VALUES (1, 1795155000000, 4, 'CLOSED', 3, 'anna', 'agent gone')");
      statement.executeUpdate("UPDATE progress SET judged_through = 4, acted_through = 1");
      statement.executeUpdate("PRAGMA user_version = " + version);
    }
  }

  private static void callback(Statement statement, int id, int alarm, byte[] body, String effect)
      throws SQLException {
    statement.executeUpdate(
        "INSERT INTO callback (id, received_at, body, fingerprint, alarm_id, effect) VALUES"
            + " (%d, 1795154400000, '%s', 'f%d', %d, '%s')"
                .formatted(id, new String(body, StandardCharsets.UTF_8), id, alarm, effect));
  }

  private static void alarm(Statement statement, int version, int id, String phase, String end)
      throws SQLException {
    String subject =
        "'WARN', 'metric', 'policy-1', 'prod-cpu', 'cvm_device', 'qce/cvm', 'gz', 'ins-ID',"
            .concat(" 'web-ins-ID', '{\"unInstanceId\":\"ins-ID\"}', 'metric', 'cpu_usage',")
            .concat(" 'CPU utilization', '>', '90', '%', 0")
            .replace("ID", String.valueOf(id));
    String course = ", first_occurred_at, resolved_at, firing_as_of, last_received_at, start_seen";
    String told = ", start_told, notifications, redeliveries, session_ids, strict_json";
    String times = ", 1795154400000, " + end + ", 1795154400000, 1795154400000, 1";
    String rest = ", 1, 1, 0, 's-ins-" + id + "', 1";
    String identity = "'" + identity("ins-" + id) + "'";
    if (version == 2) {
      statement.executeUpdate(
          "INSERT INTO alarm (id, identity, phase, ending, value, "
              + SUBJECT_2
              + course
              + told
              + ") VALUES ("
              + id
              + ", "
              + identity
              + ", "
              + phase
              + ", '91', "
              + subject
              + times
              + rest
              + ")");
      return;
    }
    statement.executeUpdate("INSERT OR IGNORE INTO kind VALUES (1, 'metric')");
    statement.executeUpdate(
        "INSERT INTO subject (subject_id, kind_id, "
            + SUBJECT_2
            + ") VALUES ("
            + id
            + ", 1, "
            + subject
            + ")");
    statement.executeUpdate(
        "INSERT INTO alarm (id, identity, subject_id, phase, ending, value"
            + course
            + told
            + ") VALUES ("
            + id
            + ", "
            + identity
            + ", "
            + id
            + ", "
            + phase
            + ", '91'"
            + times
            + rest
            + ")");
  }
}
