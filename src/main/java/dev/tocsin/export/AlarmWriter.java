package dev.tocsin.export;

import dev.tocsin.alarm.Alarm;
import java.io.IOException;

/// Writes alarms one after the other. Ends what it began, and closes the stream, when it is closed.
public interface AlarmWriter extends AutoCloseable {

  void write(Alarm alarm) throws IOException;

  @Override
  void close() throws IOException;
}
