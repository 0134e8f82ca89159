package dev.tocsin.query;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Policy;
import org.jspecify.annotations.Nullable;

/// The texts of an alarm in which a query looks: one a line, ASCII letters small.
public final class AlarmTexts {

  private AlarmTexts() {}

  /// What a free word is looked for in: everything with which a person may remember the alarm, and
  /// its names in every language.
  public static String all(Alarm alarm, Names names) {
    Policy policy = alarm.policy();
    Condition condition = alarm.condition();
    return AsciiCase.fold(
            lines(
                policy.id(),
                policy.name(),
                policy.type(),
                policy.typeName(),
                alarm.object().namespace(),
                alarm.object().region(),
                alarm.object().id(),
                alarm.object().name(),
                alarm.object().dimensions(),
                condition == null ? null : condition.name(),
                condition == null ? null : condition.showName(),
                productName(condition),
                productShowName(condition),
                sessionIds(alarm)))
        + '\n'
        + LevelWords.of(alarm.level())
        + '\n'
        + names.all();
  }

  /// What belongs to a field: what was sent, and where there are any, the names for it.
  public static String of(Field field, Alarm alarm, Names names) {
    Policy policy = alarm.policy();
    return switch (field) {
      case POLICY -> AsciiCase.fold(policy.label());
      case POLICY_ID -> AsciiCase.fold(lines(policy.id()));
      case NAMESPACE -> names.namespace();
      case PRODUCT ->
          AsciiCase.fold(
                  lines(
                      policy.type(),
                      policy.typeName(),
                      productName(alarm.condition()),
                      productShowName(alarm.condition())))
              + '\n'
              + names.product();
      case REGION -> AsciiCase.fold(lines(alarm.object().region())) + '\n' + names.region();
      case OBJECT ->
          AsciiCase.fold(lines(alarm.object().id(), alarm.object().name())) + '\n' + names.object();
      case METRIC -> alarm.condition() instanceof Condition.Metric metric ? of(metric, names) : "";
      case EVENT -> alarm.condition() instanceof Condition.Event event ? of(event, names) : "";
      case TYPE -> AsciiCase.fold(alarm.subject().type());
      case NOTE -> AsciiCase.fold(lines(alarm.attention().note()));
      case ID -> AsciiCase.fold(sessionIds(alarm));
    };
  }

  private static String of(Condition condition, Names names) {
    return AsciiCase.fold(lines(condition.name(), condition.showName())) + '\n' + names.condition();
  }

  private static String sessionIds(Alarm alarm) {
    return String.join("\n", alarm.tally().sessionIds());
  }

  private static @Nullable String productName(@Nullable Condition condition) {
    return condition instanceof Condition.Event event ? event.productName() : null;
  }

  private static @Nullable String productShowName(@Nullable Condition condition) {
    return condition instanceof Condition.Event event ? event.productShowName() : null;
  }

  private static String lines(@Nullable String... texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      if (text != null) {
        lines.append(lines.isEmpty() ? "" : "\n").append(text);
      }
    }
    return lines.toString();
  }
}
