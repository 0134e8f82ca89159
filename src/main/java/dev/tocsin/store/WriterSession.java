package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Reading;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/// The writing connection and its prepared statements. After any error it is closed and made anew:
/// a connection that met "disk full" once stays broken for ever.
final class WriterSession implements AutoCloseable {

  /// So few that no callback waits for them longer than for a commit or two.
  private static final int ANNOUNCEMENTS_AT_ONCE = 100;

  private boolean tidying = true;
  private boolean toBeCheckpointed = true;
  private final TimeHistogram commits;
  private final Connection connection;
  private final CallbackTable callbacks;
  private final InboxTable inbox;
  private final ActionTable actionTable;
  private final AlarmTable alarms;
  private final DriftTable drifts;
  private final SessionIndex sessions;
  private final AnnouncementTable announcements;
  private final RetentionTable retention;
  private final Folding folding;
  private final Actions actions;

  /// @param staleAfter how long an alarm may fire without news
  WriterSession(Database database, Reading.Reader reader, Duration staleAfter) throws SQLException {
    commits = database.commits();
    connection = database.writer();
    callbacks = new CallbackTable(connection);
    inbox = new InboxTable(connection);
    actionTable = new ActionTable(connection);
    alarms = new AlarmTable(connection);
    drifts = new DriftTable(connection);
    sessions = new SessionIndex(connection);
    announcements = new AnnouncementTable(connection);
    retention = new RetentionTable(connection);
    folding = new Folding(callbacks, inbox, alarms, drifts, sessions, staleAfter);
    actions = new Actions(actionTable, callbacks, inbox, alarms, folding, reader);
  }

  CallbackTable callbacks() {
    return callbacks;
  }

  InboxTable inbox() {
    return inbox;
  }

  ActionTable actionTable() {
    return actionTable;
  }

  AlarmTable alarms() {
    return alarms;
  }

  RetentionTable retention() {
    return retention;
  }

  Folding folding() {
    return folding;
  }

  Actions actions() {
    return actions;
  }

  Connection connection() {
    return connection;
  }

  /// Commits; returns what there is to tell about it.
  Commit commit() throws SQLException {
    alarms.keepCount();
    long began = System.nanoTime();
    connection.commit();
    commits.note(System.nanoTime() - began);
    toBeCheckpointed = true;
    return folding.committed();
  }

  /// Whether the write-ahead log holds what the database file does not.
  boolean isToBeCheckpointed() {
    return toBeCheckpointed;
  }

  /// Moves the write-ahead log into the database file and begins it anew, so that the next start
  /// finds little to do, and no callback pays for it. Where a reader is in the way, the next time
  /// does it.
  void checkpoint() throws SQLException {
    toBeCheckpointed = false;
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA wal_checkpoint(RESTART)");
      statement.execute("PRAGMA busy_timeout = " + Database.BUSY_MILLIS);
    }
    connection.setAutoCommit(false);
  }

  /// Does a little of what can wait, when nothing else is to be done; false when nothing waits. An
  /// index that is damaged is left alone: it only makes a search quicker, and what waits is
  /// searched too.
  boolean tidy() throws SQLException {
    if (!tidying) {
      return false;
    }
    try {
      boolean done = sessions.takeIn();
      if (done) {
        connection.commit();
      }
      return done;
    } catch (SQLException damaged) {
      System.getLogger(WriterSession.class.getName())
          .log(System.Logger.Level.WARNING, "The index of session ids cannot be kept up", damaged);
      tidying = false;
      rollback();
      return false;
    }
  }

  /// Writes some of the announcements that wait; false when none does.
  boolean write(AnnouncementQueue queue) throws SQLException {
    List<Announcement> oldest = queue.take(ANNOUNCEMENTS_AT_ONCE);
    if (oldest.isEmpty()) {
      return false;
    }
    try {
      announcements.add(oldest);
      connection.commit();
      return true;
    } catch (SQLException e) {
      queue.lose(oldest.size());
      throw e;
    }
  }

  /// Takes back what was not committed, and forgets what it remembered of it.
  void rollback() throws SQLException {
    connection.rollback();
    folding.committed();
    drifts.reload();
    alarms.forget();
    sessions.recount();
    inbox.recount();
  }

  @Override
  public void close() {
    try {
      connection.rollback();
    } catch (SQLException alreadyBroken) {
      log(alreadyBroken);
    }
    try {
      connection.close();
    } catch (SQLException alreadyBroken) {
      log(alreadyBroken);
    }
  }

  private static void log(SQLException e) {
    System.getLogger(WriterSession.class.getName()).log(Level.DEBUG, "Closing failed", e);
  }
}
