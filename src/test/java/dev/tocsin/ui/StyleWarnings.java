package dev.tocsin.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX complains about in the style sheets while this is open.
final class StyleWarnings implements AutoCloseable {

  private static final Logger CSS = Logger.getLogger("javafx.css");

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord complaint) {
          if (complaint.getLevel().intValue() >= Level.WARNING.intValue()) {
            messages.add(complaint.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  StyleWarnings() {
    CSS.addHandler(handler);
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public void close() {
    CSS.removeHandler(handler);
  }
}
