package dev.tocsin.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/// The writing connection and its prepared statements. After any error it is closed and made anew:
/// a connection that met "disk full" once stays broken for ever.
record WriterSession(Connection connection, CallbackTable callbacks, Folding folding) {

  WriterSession(Database database) throws SQLException {
    this(database.writer());
  }

  private WriterSession(Connection connection) throws SQLException {
    this(connection, new CallbackTable(connection));
  }

  private WriterSession(Connection connection, CallbackTable callbacks) throws SQLException {
    this(connection, callbacks, new Folding(callbacks, new AlarmTable(connection)));
  }

  void close() {
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
