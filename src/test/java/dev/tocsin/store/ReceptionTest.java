package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store tells of how callbacks came in.
class ReceptionTest {

  private static final Instant NOW = StoreFixture.NOW;

  @TempDir private Path folder;

  @Test
  void withoutCallbacksOrWithOneThereIsNoGap() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.store().longestGap(Instant.EPOCH)).isEqualTo(LongestGap.RESOLUTION);
      fixture.keep(body("one"), NOW);
      assertThat(fixture.store().longestGap(Instant.EPOCH)).isEqualTo(LongestGap.RESOLUTION);
    }
  }

  /// Against the plain reckoning, with ids that are missing.
  @Test
  void theLongestGapIsFoundWhereverItIs() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      Random random = new Random(4);
      for (int round = 0; round < 8; round++) {
        fixture.stop();
        try (Connection connection = fixture.connect()) {
          connection.createStatement().execute("DELETE FROM received");
          connection.setAutoCommit(false);
          fill(connection, random);
          connection.commit();
        }
        fixture.open();
        Instant since = Instant.ofEpochMilli(random.nextLong(20_000_000_000L));
        assertThat(fixture.store().longestGap(since))
            .as("round %d", round)
            .isEqualTo(plain(fixture, since));
      }
    }
  }

  @Test
  void retriesOfTheNewestAreCounted() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(body("one"), NOW);
      fixture.keep(body("two"), NOW);
      fixture.keep(body("one"), NOW.plusSeconds(10));
      fixture.keep(body("one"), NOW.plusSeconds(20));

      assertThat(fixture.store().retries(1_000)).isEqualTo(new Retries(2, 2));
      assertThat(fixture.store().retries(1)).isEqualTo(new Retries(0, 1));
    }
  }

  @Test
  void anAlarmTellsHowLateItsFirstPushCame() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      Instant began = NOW.minusSeconds(12);
      fixture.keep(alarm("p-1", began), NOW);
      fixture.keep(alarm("p-test", began), NOW.plusSeconds(1));
      fixture.keep(body("no alarm"), NOW.plusSeconds(2));
      fixture.keep(alarm("p-2", began), NOW.plusSeconds(3));

      assertThat(fixture.store().arrivals(50, "p-test"))
          .containsExactly(new Arrival(NOW.plusSeconds(3), began), new Arrival(NOW, began));
      assertThat(fixture.store().arrivals(1, "p-test").getFirst().delay())
          .isEqualTo(Duration.ofSeconds(15));
    }
  }

  private static void fill(Connection connection, Random random) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO received (id, received_at, body) VALUES (?, ?, 'x')")) {
      long id = random.nextInt(1_000);
      long at = random.nextInt(1_000_000);
      int count = 2 + random.nextInt(200);
      for (int i = 0; i < count; i++) {
        insert.setLong(1, id);
        insert.setLong(2, at);
        insert.executeUpdate();
        id += 1 + random.nextInt(5);
        at += random.nextInt(20) == 0 ? random.nextLong(5_000_000_000L) : random.nextInt(100_000);
      }
    }
  }

  private static Duration plain(StoreFixture fixture, Instant since) {
    long longest =
        fixture.number(
            "SELECT coalesce(max(at - max(before, %d)), 0) FROM (SELECT received_at AS at,"
                    .formatted(since.toEpochMilli())
                + " lag(received_at) OVER (ORDER BY id) AS before FROM callback)"
                + " WHERE before IS NOT NULL");
    return Duration.ofMillis(Math.max(longest, LongestGap.RESOLUTION.toMillis()));
  }

  private static byte[] alarm(String policy, Instant began) {
    return body(
        """
        {"sessionId":"s","alarmStatus":1,"alarmType":"metric",
         "alarmObjInfo":{"namespace":"qce/cvm","dimensions":{"unInstanceId":"ins-1"}},
         "alarmPolicyInfo":{"policyId":"%s","policyName":"n","conditions":{"metricName":"cpu"}},
         "firstOccurTime":%d,"durationTime":0}\
        """
            .formatted(policy, began.getEpochSecond()));
  }

  private static byte[] body(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
