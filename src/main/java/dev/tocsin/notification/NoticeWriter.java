package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts notices into words. Immutable.
///
/// What an alarm says is cut part by part, so that a long one does not push the others out.
final class NoticeWriter {

  /// What a storm has counted.
  record Count(int fired, int serious, int resolved, int others) {}

  /// Why what fires is told as one.
  enum Start {
    PROGRAM,
    OVERRUN
  }

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PART = 80;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;

  NoticeWriter(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  Notice alarm(Alarm alarm, Event event, Level level, Channel channel) {
    String first =
        event == Event.RESOLVED ? texts.get("notice.alarm.resolved") : texts.get(levelKey(level));
    String title = texts.get("notice.alarm.title", first, condition(alarm));
    String body =
        joined(
            " · ",
            eventText(event),
            alarm.object().name(),
            alarm.policy().label(),
            alarm.object().region());
    return notice(Interruption.slot(alarm.id()), level, title, body, alarm.id(), channel);
  }

  Notice storm(String slot, Level worst, Count count, String policy, int most, Channel channel) {
    String title =
        joined(
            " · ",
            counted("notice.count.fired", count.fired()),
            counted("notice.count.serious", count.serious()),
            counted("notice.count.resolved", count.resolved()),
            counted("notice.count.others", count.others()));
    String body =
        policy.isEmpty()
            ? ""
            : texts.get("notice.storm.body", PlainText.line(policy, LONGEST_PART), most);
    return notice(slot, worst, title, body, null, channel);
  }

  Notice start(Start start, int firing, int serious, Level worst, Channel channel) {
    return notice(
        "restart",
        worst,
        texts.get("notice.restart.title", firing, serious),
        switch (start) {
          case PROGRAM -> texts.get("notice.restart.body");
          case OVERRUN -> texts.get("notice.restart.overrun");
        },
        null,
        channel);
  }

  Notice heldByQuietHours(Recap recap, Instant until) {
    return recap(
        "digest", texts.get("notice.digest.quiet", span(recap.from(), until)), recap, held(recap));
  }

  Notice heldByMute(Recap recap, Instant until) {
    return recap(
        "digest", texts.get("notice.digest.muted", span(recap.from(), until)), recap, held(recap));
  }

  Notice absence(Recap recap, Instant until) {
    return recap(
        "absence",
        texts.get("notice.digest.absent", span(recap.from(), until)),
        recap,
        Channel.WINDOW);
  }

  /// What has come and gone needs nobody now.
  private static Channel held(Recap recap) {
    return recap.stillFiring() > 0 ? Channel.DESKTOP : Channel.WINDOW;
  }

  private Notice recap(String slot, String title, Recap recap, Channel channel) {
    String body =
        joined(
            " · ",
            texts.get("notice.digest.came", recap.came()),
            texts.get("notice.digest.resolved", recap.resolved()),
            texts.get("notice.digest.firing", recap.stillFiring()),
            counted("notice.count.serious", recap.serious()));
    return notice(slot, recap.worst(), title, body, null, channel);
  }

  Notice receiverDown(String why, Channel channel) {
    return notice("receiver", Level.SERIOUS, texts.get("notice.receiver.down"), why, null, channel);
  }

  Notice receiverUp(Instant since, Instant now, Channel channel) {
    return notice(
        "receiver",
        Level.UNGRADED,
        texts.get("notice.receiver.up"),
        texts.get("notice.receiver.missing", span(since, now)),
        null,
        channel);
  }

  Notice unreadable(int count, Channel channel) {
    return notice(
        "inbox",
        Level.WARN,
        texts.get("notice.inbox.title", count),
        texts.get("notice.inbox.body"),
        null,
        channel);
  }

  private static Notice notice(
      String slot,
      Level level,
      String title,
      String body,
      @Nullable Long alarmId,
      Channel channel) {
    return new Notice(
        slot,
        level,
        PlainText.line(title, LONGEST_LINE),
        PlainText.line(body, LONGEST_LINE),
        alarmId,
        channel);
  }

  private String span(Instant from, Instant until) {
    boolean withDay = Duration.between(from, until).compareTo(Duration.ofDays(1)) >= 0;
    DateTimeFormatter format = (withDay ? DAY_AND_TIME : TIME).withZone(zone);
    return format.format(from) + "–" + format.format(until);
  }

  private @Nullable String counted(String key, int count) {
    return count == 0 ? null : texts.get(key, count);
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

  private @Nullable String eventText(Event event) {
    return switch (event) {
      case AGAIN -> texts.get("notice.alarm.again");
      case REOPENED -> texts.get("notice.alarm.reopened");
      case ESCALATED -> texts.get("notice.alarm.worse");
      case HEARD_AGAIN -> texts.get("notice.alarm.heardAgain");
      case OFF_THE_SHELF -> texts.get("notice.alarm.offTheShelf");
      case OVERDUE -> texts.get("notice.alarm.overdue");
      case STILL_FIRING -> texts.get("notice.alarm.stillFiring");
      case REPEATED -> texts.get("notice.alarm.repeated");
      case NEW,
          RESOLVED,
          EASED,
          ENDED,
          LATE,
          RETRY,
          ATTENDED,
          RECEIVER_DOWN,
          RECEIVER_UP,
          UNREADABLE,
          STARTED ->
          null;
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
