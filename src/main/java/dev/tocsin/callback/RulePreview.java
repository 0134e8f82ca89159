package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.time.ZoneId;
import java.util.Objects;

/// What a rule would make of a body, to be shown while a person writes the rule. Any thread; costs
/// no more than reading the body.
public sealed interface RulePreview {

  /// The alarm that the body would be.
  record Gives(AlarmMessage message) implements RulePreview {}

  /// The body would stay in the inbox.
  ///
  /// @param detail what `reason` is about, as untrusted as the body; empty where there is nothing
  record Nothing(Reason reason, String detail) implements RulePreview {}

  /// Why a rule gives no alarm.
  enum Reason {
    /// The rule has problems: see [MappingRule#problems()].
    BROKEN_RULE,
    /// The body has no fields that a rule could point to.
    NO_FIELDS,
    /// What the rule wants at the pointer `detail` is not there: the rule is for other bodies.
    OTHER_BODY,
    /// None of the pointers that tell one alarm from another leads to anything.
    NO_IDENTITY,
    /// The text `detail` means neither firing nor resolved.
    STATUS_UNKNOWN
  }

  /// Tries a rule, whether or not another shape or rule would take the body first.
  ///
  /// @param zone the zone of times that carry none
  static RulePreview of(MappingRule rule, byte[] body, ZoneId zone) {
    if (!rule.problems().isEmpty()) {
      return new Nothing(Reason.BROKEN_RULE, "");
    }
    return switch (BodyFields.of(body)) {
      case BodyFields.Json(Fields fields, boolean strict, String _) ->
          of(new MappedShape(rule, new Times(zone)), fields, strict);
      case BodyFields.Lines(Fields fields, String _) when !fields.node().isEmpty() ->
          of(new MappedShape(rule, new Times(zone)), fields, false);
      case BodyFields.Lines _, BodyFields.None _ -> new Nothing(Reason.NO_FIELDS, "");
    };
  }

  private static RulePreview of(MappedShape shape, Fields body, boolean strict) {
    String missing = shape.missing(body);
    if (missing != null) {
      return new Nothing(Reason.OTHER_BODY, missing);
    }
    AlarmFields fields = shape.fields(body);
    if (!fields.identify()) {
      return new Nothing(Reason.NO_IDENTITY, "");
    }
    AlarmMessage message = shape.read(body, strict, null);
    return message != null
        ? new Gives(message)
        : new Nothing(
            Reason.STATUS_UNKNOWN, Objects.requireNonNullElse(fields.text(AlarmField.STATUS), ""));
  }
}
