package dev.tocsin.callback;

import dev.tocsin.alarm.Reading.Reason;

/// A body taken apart into fields, not yet knowing what they mean.
sealed interface BodyFields {

  /// JSON.
  record Json(Fields fields, boolean strict, String fingerprint) implements BodyFields {}

  /// Text that is no JSON, by its lines; perhaps there is no field among them.
  record Lines(Fields fields, String fingerprint) implements BodyFields {}

  /// Nothing that could be taken apart.
  record None(Reason reason, String fingerprint) implements BodyFields {}

  static BodyFields of(byte[] body) {
    return switch (JsonText.parse(body)) {
      case JsonText.Parsed(var tree, boolean strict) ->
          new Json(new Fields(tree), strict, Fingerprint.of(tree));
      case JsonText.Refused(Reason reason) when reason == Reason.NOT_JSON ->
          new Lines(TextLinesShape.lines(body), Fingerprint.of(body));
      case JsonText.Refused(Reason reason) -> new None(reason, Fingerprint.of(body));
    };
  }
}
