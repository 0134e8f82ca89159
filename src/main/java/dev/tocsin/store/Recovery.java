package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Judges what is stored but not judged: after a crash or a fault the last callbacks, and when
/// everything is to be judged again, all of them, each action in its place between them. Belongs to
/// the writer's thread.
final class Recovery {

  private static final int LARGEST_BATCH = 512;

  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

  private final WriterSession session;
  private final Reading.Reader reader;
  private final Consumer<Commit> committed;

  /// @param committed told of every transaction after it was committed
  Recovery(WriterSession session, Reading.Reader reader, Consumer<Commit> committed) {
    this.session = session;
    this.reader = reader;
    this.committed = committed;
  }

  /// Returns when nothing is left to judge.
  void run() throws SQLException {
    boolean more = true;
    while (more) {
      Optional<Action> action = session.actionTable().next();
      foldThrough(action.map(Action::afterCallback).orElse(Long.MAX_VALUE));
      if (action.isPresent()) {
        session.actions().doAgain(action.get());
        committed.accept(session.commit());
      }
      more = action.isPresent();
    }
  }

  private void foldThrough(long last) throws SQLException {
    List<Unjudged> rows = unjudged(last, LARGEST_BATCH);
    while (!rows.isEmpty()) {
      boolean folded = fold(rows);
      rows = unjudged(last, folded ? LARGEST_BATCH : 1);
    }
  }

  /// A row that cannot be judged at all is passed over, stored as it is, so that it does not stop
  /// the others for ever.
  private boolean fold(List<Unjudged> rows) throws SQLException {
    try {
      session.folding().fold(rows);
      committed.accept(session.commit());
      return true;
    } catch (RuntimeException defect) {
      passOver(rows, defect);
      return false;
    } catch (SQLException e) {
      if (!Database.isRefusal(e)) {
        throw e;
      }
      passOver(rows, e);
      return false;
    }
  }

  private void passOver(List<Unjudged> rows, Exception defect) throws SQLException {
    session.rollback();
    if (rows.size() == 1) {
      LOG.log(Level.ERROR, "Callback " + rows.getFirst().id() + " cannot be judged", defect);
      session.callbacks().judgedThrough(rows.getFirst().id());
      session.connection().commit();
    }
  }

  /// What was read again or deleted in the inbox later was not understood when it came.
  private List<Unjudged> unjudged(long last, int limit) throws SQLException {
    List<Unjudged> rows = new ArrayList<>();
    for (Unjudged row : session.callbacks().unjudged(reader, last, limit)) {
      boolean later = row.known() && session.actionTable().leavesInboxLater(row.id());
      rows.add(later ? row.unread() : row);
    }
    return rows;
  }
}
