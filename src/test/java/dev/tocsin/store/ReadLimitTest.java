package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadLimitTest {

  private static final String LONG =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) "
          + "SELECT count(*) FROM n";

  private final Connection connection;
  private final ReadLimit limit;

  ReadLimitTest() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    limit = new ReadLimit(connection, Duration.ofMinutes(1));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void aReadThatNobodyWantedBeforeItBeganEndsToo() throws SQLException {
    AtomicBoolean unwanted = new AtomicBoolean();
    limit.abandonWhen(unwanted::get);

    unwanted.set(true);
    limit.begin();
    assertThatThrownBy(this::read).isInstanceOf(SQLException.class);
    assertThat(limit.reason()).isEqualTo(ReadAborted.Reason.ABANDONED);

    unwanted.set(false);
    limit.begin();
    read();
    assertThat(limit.reason()).isNull();
  }

  private void read() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery(LONG).close();
    }
  }
}
