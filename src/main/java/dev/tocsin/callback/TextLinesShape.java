package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import dev.tocsin.settings.AlarmField;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A content template that is no JSON but lines of `key: value` or `key=value`, also with the
/// full-width colon and the Chinese names of the console.
///
/// Any text has such lines: it is an alarm only when it names a status beside a policy, or a known
/// word of status beside an object.
record TextLinesShape(ContentTemplateShape template) implements Shape {

  private static final int LONGEST_TEXT = 32_768;
  private static final int MOST_LINES = 200;
  private static final int LONGEST_KEY = 64;

  /// The lines as the fields of one object, the first of a name; what is no such line is left out.
  static Fields lines(byte[] utf8) {
    ObjectNode lines = JsonNodeFactory.instance.objectNode();
    if (utf8.length <= LONGEST_TEXT) {
      new String(utf8, StandardCharsets.UTF_8)
          .lines()
          .limit(MOST_LINES)
          .forEach(line -> put(lines, line));
    }
    return new Fields(lines);
  }

  private static void put(ObjectNode lines, String line) {
    int end = 0;
    while (end < line.length() && ":：=＝".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    String key = line.substring(0, end).strip();
    if (end < line.length() && !key.isEmpty() && key.length() <= LONGEST_KEY && !lines.has(key)) {
      lines.put(key, line.substring(end + 1).strip());
    }
  }

  @Override
  public boolean fits(Fields body) {
    AlarmFields fields = template.fields(body);
    String status = fields.text(AlarmField.STATUS);
    if (status == null) {
      return false;
    }
    boolean policy =
        fields.text(AlarmField.POLICY_ID) != null || fields.text(AlarmField.POLICY_NAME) != null;
    boolean object =
        fields.text(AlarmField.OBJECT_ID) != null || fields.text(AlarmField.OBJECT) != null;
    return policy || (object && StatusWords.phase(status) != null);
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown) {
    return template.read(body, strictJson, unknown);
  }
}
