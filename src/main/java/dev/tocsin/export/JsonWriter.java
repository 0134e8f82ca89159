package dev.tocsin.export;

import dev.tocsin.alarm.Alarm;
import java.io.Writer;
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

  @Override
  public void write(Alarm alarm) {
    json.writeRaw('\n');
    alarmJson.write(json, alarm);
  }

  @Override
  public void close() {
    json.writeRaw('\n');
    json.writeEndArray();
    json.writeRaw('\n');
    json.close();
  }
}
