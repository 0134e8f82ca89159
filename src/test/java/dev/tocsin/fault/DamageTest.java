package dev.tocsin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole program on a database that is damaged outside of what was received.
class DamageTest {

  private static final int PAGE = 4096;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"alarm,alarm_firing,inbox", "progress,outage,action"})
  @Timeout(60)
  void itStartsReceivesAndSaysWhatToDo(String tables) throws Exception {
    Path data = folder.resolve("data");
    try (Served receiver = Served.start(data)) {
      receiver.sender().post();
      assertThat(receiver.process().end()).isZero();
    }
    damage(data.resolve("tocsin.db"), List.of(tables.split(",")));

    try (Served receiver = Served.start(data)) {
      Sender sender = receiver.sender();
      for (int i = 0; i < 5; i++) {
        assertThat(sender.post()).isEqualTo(200);
      }
      assertThat(receiver.awaitHealth(503))
          .contains("What is received is kept, but not judged")
          .contains("tocsin salvage");
      assertThat(receiver.process().end()).isZero();
    }

    assertThat(numbers(data.resolve("tocsin.db"), "SELECT count(*) FROM received"))
        .containsExactly(6L);
  }

  private static void damage(Path database, List<String> tables) throws IOException, SQLException {
    for (String table : tables) {
      long page =
          numbers(database, "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")
              .getFirst();
      try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
        file.write(
            ByteBuffer.wrap("damage".repeat(600).getBytes(StandardCharsets.UTF_8)),
            (page - 1) * PAGE);
      }
    }
  }

  private static List<Long> numbers(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return List.of(row.getLong(1));
    }
  }
}
