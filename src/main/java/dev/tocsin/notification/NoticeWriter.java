package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts notices into words. Immutable.
///
/// What an alarm says is cut part by part, so that a long one does not push the others out.
final class NoticeWriter {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PART = 80;

  private final Texts texts;

  NoticeWriter(Texts texts) {
    this.texts = texts;
  }

  /// Where the notice about an alarm stands; a later one about the same alarm replaces it.
  static String slot(Alarm alarm) {
    return "alarm-" + alarm.id();
  }

  Notice alarm(Alarm alarm, Decision.Cause cause) {
    String title =
        texts.get("notice.alarm.title", texts.get(levelKey(alarm.level())), condition(alarm));
    CloudObject object = alarm.object();
    String body =
        joined(" · ", causeText(cause), object.name(), alarm.policy().label(), object.region());
    return notice(slot(alarm), alarm.level(), title, body, alarm.id());
  }

  Notice storm(String slot, Level worst, int count, int serious, String policy, int most) {
    String title = texts.get("notice.storm.title", count, serious);
    String body =
        policy.isEmpty()
            ? ""
            : texts.get("notice.storm.body", PlainText.line(policy, LONGEST_PART), most);
    return notice(slot, worst, title, body, null);
  }

  Notice restart(int firing, int serious) {
    Level worst = serious > 0 ? Level.SERIOUS : Level.UNGRADED;
    return notice(
        "restart",
        worst,
        texts.get("notice.restart.title", firing, serious),
        texts.get("notice.restart.body"),
        null);
  }

  private Notice notice(
      String slot, Level level, String title, String body, @Nullable Long alarmId) {
    return new Notice(
        slot,
        level,
        PlainText.line(title, LONGEST_LINE),
        PlainText.line(body, LONGEST_LINE),
        alarmId);
  }

  private String condition(Alarm alarm) {
    String text =
        switch (alarm.condition()) {
          case Condition.Metric metric ->
              joined(
                  " ",
                  metric.showName(),
                  metric.value(),
                  metric.unit(),
                  metric.operator(),
                  metric.threshold());
          case Condition.Event event -> joined(" ", event.showName());
          case null -> "";
        };
    return text.isEmpty() ? texts.get("notice.alarm.unnamed") : text;
  }

  private @Nullable String causeText(Decision.Cause cause) {
    return switch (cause) {
      case NEW -> null;
      case AGAIN -> texts.get("notice.alarm.again");
      case REOPENED -> texts.get("notice.alarm.reopened");
      case WORSE -> texts.get("notice.alarm.worse");
    };
  }

  private static String levelKey(Level level) {
    return switch (level) {
      case SERIOUS -> "notice.level.serious";
      case WARN -> "notice.level.warn";
      case REMIND -> "notice.level.remind";
      case UNGRADED -> "notice.level.ungraded";
    };
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(part -> PlainText.line(part, LONGEST_PART))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }
}
