package dev.tocsin.callback;

import dev.tocsin.alarm.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Bytes to JSON: strictly first, then leniently, because people paste the document's samples,
/// which have `//` comments, and newer samples have trailing commas, keys that stand twice, and
/// unquoted names; last with what [JsonRepair] can put right.
///
/// The limits bound what one body can cost; a body past them is kept unread. A number whose
/// exponent no decimal can hold is past them, too: the parser says so by a `NumberFormatException`.
final class JsonText {

  /// What became of the bytes.
  sealed interface Result {}

  record Parsed(JsonNode tree, boolean strict) implements Result {}

  record Refused(Reason reason) implements Result {}

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxStringLength(65_536)
          .maxNameLength(512)
          .maxNumberLength(200)
          .maxTokenCount(20_000)
          .build();

  private static final JsonMapper STRICT =
      mapper(factory().build())
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private static final JsonMapper LENIENT =
      mapper(
          factory()
              .enable(
                  JsonReadFeature.ALLOW_JAVA_COMMENTS,
                  JsonReadFeature.ALLOW_TRAILING_COMMA,
                  JsonReadFeature.ALLOW_SINGLE_QUOTES,
                  JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                  JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                  JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
              .build());

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private JsonText() {}

  static Result parse(byte[] body) {
    String text;
    try {
      text = decode(body);
    } catch (CharacterCodingException notUtf8) {
      return new Refused(Reason.NOT_UTF8);
    }
    try {
      JsonNode tree = STRICT.readTree(text);
      return tree.isMissingNode() ? new Refused(Reason.NOT_JSON) : new Parsed(tree, true);
    } catch (StreamConstraintsException | NumberFormatException pastLimits) {
      return new Refused(Reason.PAST_LIMITS);
    } catch (JacksonException notStrict) {
      return parseLeniently(text);
    }
  }

  /// Here, because Jackson would guess UTF-16 and UTF-32 by itself; ASCII, as most bodies are, is
  /// only copied.
  private static String decode(byte[] body) throws CharacterCodingException {
    int joined = 0;
    for (byte each : body) {
      joined |= each;
    }
    return joined >= 0
        ? new String(body, StandardCharsets.US_ASCII)
        : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static Result parseLeniently(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    String unmarked = marked ? text.substring(1) : text;
    try {
      return lenient(unmarked);
    } catch (StreamConstraintsException | NumberFormatException pastLimits) {
      return new Refused(Reason.PAST_LIMITS);
    } catch (JacksonException damaged) {
      return parseRepaired(unmarked);
    }
  }

  private static Result parseRepaired(String text) {
    try {
      return lenient(JsonRepair.repair(text));
    } catch (StreamConstraintsException | NumberFormatException pastLimits) {
      return new Refused(Reason.PAST_LIMITS);
    } catch (JacksonException notJson) {
      return new Refused(Reason.NOT_JSON);
    }
  }

  private static Result lenient(String text) {
    JsonNode tree = LENIENT.readTree(text);
    return tree.isMissingNode() ? new Refused(Reason.NOT_JSON) : new Parsed(tree, false);
  }

  /// Names are not shared: the table of names fails at some bodies with many keys, and costs more
  /// than it saves.
  private static JsonFactoryBuilder factory() {
    return JsonFactory.builder()
        .streamReadConstraints(LIMITS)
        .recyclerPool(JsonRecyclerPools.threadLocalPool())
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES);
  }

  private static JsonMapper mapper(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
