package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// What judges: the prepared statements of all that follows from what an [Intake] has stored. After
/// any error both are closed and made anew.
final class WriterSession implements AutoCloseable {

  /// So few that no callback waits for them longer than for a commit or two.
  private static final int ANNOUNCEMENTS_AT_ONCE = 100;

  private boolean tidying = true;
  private final Intake intake;
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

  /// Opens a connection of its own.
  ///
  /// @param staleAfter how long an alarm may fire without news
  static WriterSession open(Database database, Reading.Reader reader, Duration staleAfter)
      throws SQLException {
    Intake intake = Intake.open(database);
    try {
      return new WriterSession(intake, reader, staleAfter);
    } catch (SQLException | RuntimeException | Error e) {
      // It is tried again and again, and each connection holds files.
      intake.close();
      throw e;
    }
  }

  /// Owns the intake from then on, unless this fails.
  WriterSession(Intake intake, Reading.Reader reader, Duration staleAfter) throws SQLException {
    this.intake = intake;
    Connection connection = intake.connection();
    callbacks = new CallbackTable(connection);
    inbox = new InboxTable(connection);
    actionTable = new ActionTable(connection);
    alarms = new AlarmTable(connection);
    drifts = new DriftTable(connection);
    sessions = new SessionIndex(connection);
    announcements = new AnnouncementTable(connection);
    retention = new RetentionTable(connection);
    folding = new Folding(callbacks, inbox, alarms, drifts, sessions, staleAfter);
    actions = new Actions(actionTable, intake, callbacks, inbox, alarms, folding, reader);
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
    return intake.connection();
  }

  /// Commits; returns what there is to tell about it.
  Commit commit() throws SQLException {
    alarms.keepCount();
    intake.commit();
    return folding.committed();
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
        intake.commitQuietly();
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
      intake.commitQuietly();
      return true;
    } catch (SQLException e) {
      queue.lose(oldest.size());
      throw e;
    }
  }

  /// Takes back what was not committed, and forgets what it remembered of it.
  void rollback() throws SQLException {
    intake.connection().rollback();
    folding.committed();
    drifts.reload();
    alarms.forget();
    sessions.recount();
    inbox.recount();
  }

  @Override
  public void close() {
    intake.close();
  }
}
