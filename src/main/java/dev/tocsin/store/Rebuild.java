package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/// Makes every alarm anew from the callbacks and actions that are kept, as a newer version or other
/// rules understand them. Nothing else may use the database meanwhile.
///
/// It begins by forgetting, in one transaction, what had been judged; the rest is what every start
/// does with callbacks that wait. So one that is interrupted is finished by the next start.
public final class Rebuild {

  static final List<String> FORGET =
      List.of(
          "DELETE FROM alarm",
          "DELETE FROM subject",
          "DELETE FROM kind",
          "DELETE FROM session_waiting",
          "INSERT INTO session_index (session_index) VALUES ('delete-all')",
          "DELETE FROM inbox",
          "DELETE FROM drift",
          "DELETE FROM judged",
          "UPDATE progress SET known_through = max(known_through, judged_through)",
          "UPDATE progress SET judged_through = 0, acted_through = 0, resolved = 0,"
              + " inbox_dropped = 0");

  private static final String JUDGED = "SELECT judged_through FROM progress";

  /// What it came to.
  public record Result(long callbacks, long alarms, long inbox) {}

  private Rebuild() {}

  /// Rebuilds the database, and returns when all is judged.
  ///
  /// @param staleAfter how long an alarm may fire without news
  /// @param judged told now and then how many callbacks have been judged
  /// @throws DatabaseProblem when it cannot be used; what was not forgotten yet is untouched then
  public static Result run(
      Path file, Reading.Reader reader, Duration staleAfter, LongConsumer judged) {
    Database database = Database.open(file);
    try (WriterSession session = WriterSession.open(database, reader, staleAfter)) {
      Connection connection = session.connection();
      try (Statement statement = connection.createStatement()) {
        for (String sql : FORGET) {
          statement.executeUpdate(sql);
        }
      }
      connection.commit();
      session.rollback();
      new Recovery(session, reader, _ -> judged.accept(number(connection, JUDGED))).run();
      return new Result(
          number(connection, "SELECT count(*) FROM received"),
          number(connection, "SELECT count(*) FROM alarm"),
          number(connection, "SELECT count(*) FROM inbox"));
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The database %s could not be rebuilt: %s. The next start goes on where this ended."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static long number(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getLong(1);
    } catch (SQLException e) {
      throw new DatabaseProblem("Reading the database failed: " + e.getMessage(), e);
    }
  }
}
