package dev.tocsin.server;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON texts as a stream of tokens.
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /// The text in UTF-8. It goes by way of characters because half a surrogate pair, which alarms
  /// may contain, becomes a question mark there, while a generator of bytes would fail.
  static byte[] bytes(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(json);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
