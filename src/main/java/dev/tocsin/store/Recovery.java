package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
      Optional<Action> action = nextReadable();
      foldThrough(action.map(Action::afterCallback).orElse(Long.MAX_VALUE));
      if (action.isPresent()) {
        doAgain(action.get());
      }
      more = action.isPresent();
    }
  }

  /// One that cannot be read is passed over; nobody can say when it was done.
  private Optional<Action> nextReadable() throws SQLException {
    while (true) {
      try {
        return session.actionTable().next();
      } catch (RuntimeException unreadable) {
        passOver("What was done cannot be read", unreadable);
      }
    }
  }

  /// One that cannot be done again is passed over, as a row is that cannot be judged.
  private void doAgain(Action action) throws SQLException {
    try {
      session.actions().doAgain(action);
      committed.accept(session.commit());
    } catch (RuntimeException defect) {
      passOver("What was done cannot be done again: " + action.kind(), defect);
    } catch (SQLException e) {
      if (!Database.isRefusal(e)) {
        throw e;
      }
      passOver("What was done cannot be done again: " + action.kind(), e);
    }
  }

  private void passOver(String what, Exception defect) throws SQLException {
    session.rollback();
    LOG.log(Level.ERROR, what, defect);
    session.actionTable().passOverNext();
    session.connection().commit();
  }

  /// What cannot be judged is searched for by halves.
  private void foldThrough(long last) throws SQLException {
    OptionalLong next = session.callbacks().nextUnjudged(last);
    int limit = LARGEST_BATCH;
    while (next.isPresent()) {
      boolean folded = fold(last, limit);
      if (!folded && limit == 1) {
        passOver(next.getAsLong());
      }
      limit = folded ? Math.min(limit * 2, LARGEST_BATCH) : Math.max(limit / 2, 1);
      next = session.callbacks().nextUnjudged(last);
    }
  }

  /// False when one of them cannot be read or judged: nothing was done then.
  private boolean fold(long last, int limit) throws SQLException {
    try {
      session.folding().fold(unjudged(last, limit));
      committed.accept(session.commit());
      return true;
    } catch (RuntimeException defect) {
      undo(limit, defect);
      return false;
    } catch (SQLException e) {
      if (!Database.isRefusal(e)) {
        throw e;
      }
      undo(limit, e);
      return false;
    }
  }

  private void undo(int rows, Exception defect) throws SQLException {
    session.rollback();
    LOG.log(
        rows == 1 ? Level.ERROR : Level.DEBUG,
        "Of " + rows + " callbacks one cannot be judged",
        defect);
  }

  /// A row that cannot be judged at all stays stored as it is, so that it does not stop the others
  /// for ever.
  private void passOver(long callbackId) throws SQLException {
    LOG.log(Level.ERROR, "Callback {0} is passed over", String.valueOf(callbackId));
    session.callbacks().judgedThrough(callbackId);
    session.connection().commit();
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
