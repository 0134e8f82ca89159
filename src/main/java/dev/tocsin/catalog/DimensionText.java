package dev.tocsin.catalog;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Takes the dimensions' JSON apart, token by token, because a tree would write `1e2` and `1.50`
/// anew and keep only one of two equal keys.
final class DimensionText {

  /// One value that is no object.
  ///
  /// @param path the keys down to it, joined by a dot
  /// @param key the last of them
  /// @param value as sent; a list as compact JSON, `null` as nothing
  record Field(String path, String key, String value) {

    boolean nested() {
      return path.length() > key.length();
    }
  }

  private static final int MAX_DEPTH = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .build();

  private final JsonParser parser;
  private final List<Field> fields = new ArrayList<>();

  private DimensionText(JsonParser parser) {
    this.parser = parser;
  }

  /// The values in the order sent; empty when the text is no JSON object, or one nested deeper than
  /// 64 levels.
  static Optional<List<Field>> parse(String text) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      DimensionText dimensions = new DimensionText(parser);
      dimensions.readObject("");
      return parser.nextToken() == null ? Optional.of(dimensions.fields) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private void readObject(String prefix) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      String path = prefix + key;
      switch (parser.nextToken()) {
        case START_OBJECT -> readObject(path + ".");
        case START_ARRAY -> fields.add(new Field(path, key, compactList()));
        case VALUE_NULL -> fields.add(new Field(path, key, ""));
        default -> fields.add(new Field(path, key, parser.getString()));
      }
    }
  }

  private String compactList() {
    StringWriter compact = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), compact)) {
      int depth = 0;
      do {
        JsonToken token = parser.currentToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token.isNumeric()) {
          json.writeNumber(parser.getString());
        } else {
          json.copyCurrentEvent(parser);
        }
      } while (depth > 0 && parser.nextToken() != null);
    }
    return compact.toString();
  }
}
