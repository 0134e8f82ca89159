package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.Vocabulary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/// The database for reading only, beside the program that writes it. One thread.
public final class AlarmArchive implements AutoCloseable {

  /// Each page is a short read of its own, so that a long one does not keep the writer's log from
  /// being taken in.
  private static final int PAGE = 1_000;

  private final Connection connection;
  private final AlarmSearch search;

  private AlarmArchive(Connection connection, Vocabulary vocabulary) {
    this.connection = connection;
    this.search = new AlarmSearch(connection, vocabulary);
  }

  /// Opens the database.
  ///
  /// @param vocabulary the names for people, in which a question may be put
  /// @throws DatabaseProblem when there is none, or it cannot be read
  public static AlarmArchive open(Path file, Vocabulary vocabulary) {
    try {
      Connection connection = Database.forReading(file).reader();
      SqlFunctions.addTo(connection, vocabulary);
      return new AlarmArchive(connection, vocabulary);
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The database %s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  /// Hands over every alarm that the query asks for, newest first.
  public void forEach(Query query, Moment moment, Consumer<Alarm> each) {
    Long after = null;
    boolean more = true;
    while (more) {
      AlarmQuery next = new AlarmQuery(null, query, moment, null, null, null, after, PAGE);
      List<Alarm> page;
      try {
        page = search.rows(Question.of(next));
      } catch (SQLException e) {
        throw new DatabaseProblem("Reading the database failed: " + e.getMessage(), e);
      }
      more = page.size() > PAGE;
      page = more ? page.subList(0, PAGE) : page;
      page.forEach(each);
      after = page.isEmpty() ? after : Long.valueOf(page.getLast().id());
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DatabaseProblem("Closing the database failed: " + e.getMessage(), e);
    }
  }
}
