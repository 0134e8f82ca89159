package dev.tocsin.export;

import dev.tocsin.alarm.Alarm;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON array of alarms, each as the API shows it.
public final class JsonWriter implements AlarmWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final AlarmJson alarmJson;
  private final JsonGenerator json;

  public JsonWriter(AlarmJson alarmJson, Writer to) {
    this.alarmJson = alarmJson;
    json = FACTORY.createGenerator(ObjectWriteContext.empty(), to);
    json.writeStartArray();
  }

  /// All of them as one text.
  public static String write(AlarmJson alarmJson, List<Alarm> alarms) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = new JsonWriter(alarmJson, text)) {
      for (Alarm alarm : alarms) {
        writer.write(alarm);
      }
    }
    return text.toString();
  }

  @Override
  public void write(Alarm alarm) throws IOException {
    try {
      json.writeRaw('\n');
      alarmJson.write(json, alarm);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (json) {
      json.writeRaw('\n');
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }
}
