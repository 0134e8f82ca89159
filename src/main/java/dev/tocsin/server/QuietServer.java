package dev.tocsin.server;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the server's own loggers from repeating what clients send: paths with the secret in them,
/// and any garbage at any rate.
final class QuietServer {

  /// Held here because the log manager holds loggers weakly and would forget their levels.
  private static final Map<Logger, Level> LEVELS =
      Map.of(
          Logger.getLogger("io.undertow"), Level.WARNING,
          Logger.getLogger("io.undertow.request"), Level.OFF,
          Logger.getLogger("org.xnio"), Level.WARNING,
          Logger.getLogger("org.jboss.threads"), Level.WARNING);

  private QuietServer() {}

  /// To be called before the server starts; again and again does no harm.
  static void quieten() {
    LEVELS.forEach(Logger::setLevel);
  }
}
