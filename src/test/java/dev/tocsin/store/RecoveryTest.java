package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a crash left unjudged, where our own code falls over some of it.
class RecoveryTest {

  @TempDir private Path folder;

  @Test
  void aBodyThatBringsTheReaderDownStopsNoOther() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder, failingOver("ins-poison"))) {
      fixture.stop();
      leaveUnjudged(fixture, "ins-1", "ins-poison", "ins-2", "ins-poison", "ins-3");

      fixture.open();

      assertThat(fixture.store().damage()).isNull();
      fixture.keep(Bodies.firing("ins-4", "91", 0), NOW);
      assertThat(fixture.rows("SELECT object_id FROM alarm JOIN subject USING (subject_id)"))
          .containsExactly(
              "object_id=ins-1|", "object_id=ins-2|", "object_id=ins-3|", "object_id=ins-4|");
      assertThat(fixture.number("SELECT count(*) FROM received")).isEqualTo(6);
    }
  }

  @Test
  void anActionThatCannotBeDoneAgainStopsNoOther() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      fixture.stop();
      refuseNotes(fixture);
      leaveUndone(fixture, "SHELVED", "NOTED", "ACKNOWLEDGED");
      leaveUnjudged(fixture, "ins-2");

      fixture.open();

      assertThat(fixture.store().damage()).isNull();
      assertThat(fixture.number("SELECT count(*) FROM alarm")).isEqualTo(2);
      assertThat(fixture.rows("SELECT acknowledged_by FROM alarm WHERE id = 1"))
          .containsExactly("acknowledged_by=anna|");
    }
  }

  @Test
  void anActionOfAnUnknownKindStopsNoOther() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      fixture.stop();
      leaveUndone(fixture, "BLESSED", "ACKNOWLEDGED");
      leaveUnjudged(fixture, "ins-2");

      fixture.open();

      assertThat(fixture.store().damage()).isNull();
      assertThat(fixture.number("SELECT count(*) FROM alarm")).isEqualTo(2);
      assertThat(fixture.rows("SELECT acknowledged_by FROM alarm WHERE id = 1"))
          .containsExactly("acknowledged_by=anna|");
    }
  }

  @Test
  void whatCannotBeJudgedIsFoundWithoutReadingAllBeforeItAgainAndAgain() throws SQLException {
    AtomicInteger reads = new AtomicInteger();
    Reading.Reader failing = failingOver("ins-poison");
    Reading.Reader counting =
        (body, source) -> {
          reads.incrementAndGet();
          return failing.read(body, source);
        };
    try (StoreFixture fixture = new StoreFixture(folder, counting)) {
      fixture.stop();
      String[] objects = new String[400];
      Arrays.setAll(objects, index -> index == 300 ? "ins-poison" : "ins-" + index);
      leaveUnjudged(fixture, objects);
      reads.set(0);

      fixture.open();

      assertThat(fixture.number("SELECT count(*) FROM alarm")).isEqualTo(399);
      assertThat(reads.get()).isLessThan(10 * objects.length);
    }
  }

  private static Reading.Reader failingOver(String object) {
    LearningReader reader = new LearningReader();
    return (body, source) -> {
      if (new String(body, StandardCharsets.UTF_8).contains(object)) {
        throw new IllegalStateException("fell over " + object);
      }
      return reader.read(body, source);
    };
  }

  private static void leaveUnjudged(StoreFixture fixture, String... objects) throws SQLException {
    try (Connection connection = fixture.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO received (received_at, body) VALUES (?, CAST(? AS TEXT))")) {
      for (String each : objects) {
        insert.setLong(1, NOW.toEpochMilli());
        insert.setBytes(2, Bodies.firing(each, "91", 0));
        insert.executeUpdate();
      }
    }
  }

  /// The table takes no note, as it would not take what it was never made for.
  private static void refuseNotes(StoreFixture fixture) throws SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TRIGGER refuse BEFORE UPDATE OF note ON alarm WHEN NEW.note = 'NOTED' BEGIN SELECT raise(ABORT, 'refused'); END");
    }
  }

  /// A shelving without an end was never written by us.
  private static void leaveUndone(StoreFixture fixture, String... kinds) throws SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      for (String each : kinds) {
        statement.executeUpdate(
            "INSERT INTO action (at, after_callback, kind, callback_id, done_by, note) VALUES (%1$d, 1, '%2$s', 1, 'anna', '%2$s')"
                .formatted(NOW.toEpochMilli(), each));
      }
    }
  }
}
