package dev.tocsin.notification;

import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Puts into words how a person was told of something, and why so. Immutable.
public final class ReasonWriter {

  private static final int LONGEST_PART = 80;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;

  public ReasonWriter(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /// One line such as "Only in the window: quiet hours until 08:00".
  ///
  /// @param at when it was decided, so that a time of the same day needs no date
  public String line(Channel channel, Reason reason, Instant at) {
    return texts.get("announced.line", told(channel), why(reason, at));
  }

  private String told(Channel channel) {
    return switch (channel) {
      case NONE -> texts.get("announced.none");
      case WINDOW -> texts.get("announced.window");
      case DESKTOP -> texts.get("announced.desktop");
      case SOUND -> texts.get("announced.sound");
    };
  }

  private String why(Reason reason, Instant at) {
    return switch (reason) {
      case Reason.Because(Event event) -> event(event);
      case Reason.Muted(Instant until) -> texts.get("announced.muted", time(until, at));
      case Reason.QuietHours(Instant until) -> texts.get("announced.quiet", time(until, at));
      case Reason.Shelved(Instant until) -> texts.get("announced.shelved", time(until, at));
      case Reason.ShelvedByRule(String query) ->
          texts.get("announced.shelvedByRule", PlainText.line(query, LONGEST_PART));
      case Reason.Acknowledged _ -> texts.get("announced.acknowledged");
      case Reason.Route _ -> texts.get("announced.route");
      case Reason.View(String name) ->
          texts.get("announced.view", PlainText.line(name, LONGEST_PART));
      case Reason.PartOfStorm _ -> texts.get("announced.storm");
      case Reason.Digest _ -> texts.get("announced.digest");
    };
  }

  private String event(Event event) {
    return switch (event) {
      case NEW -> texts.get("announced.event.new");
      case AGAIN -> texts.get("notice.alarm.again");
      case REOPENED -> texts.get("notice.alarm.reopened");
      case ESCALATED -> texts.get("notice.alarm.worse");
      case HEARD_AGAIN -> texts.get("notice.alarm.heardAgain");
      case OFF_THE_SHELF -> texts.get("notice.alarm.offTheShelf");
      case OVERDUE -> texts.get("notice.alarm.overdue");
      case STILL_FIRING -> texts.get("notice.alarm.stillFiring");
      case REPEATED -> texts.get("notice.alarm.repeated");
      case RESOLVED -> texts.get("announced.event.resolved");
      case EASED -> texts.get("announced.event.eased");
      case ENDED -> texts.get("announced.event.ended");
      case LATE -> texts.get("announced.event.late");
      case RETRY -> texts.get("announced.event.retry");
      case ATTENDED -> texts.get("announced.event.attended");
      case RECEIVER_DOWN -> texts.get("notice.receiver.down");
      case RECEIVER_UP -> texts.get("notice.receiver.up");
      case UNREADABLE -> texts.get("announced.event.unreadable");
      case STARTED -> texts.get("notice.restart.body");
    };
  }

  private String time(Instant until, Instant at) {
    boolean soon =
        LocalDate.ofInstant(at, zone).plusDays(1).compareTo(LocalDate.ofInstant(until, zone)) >= 0;
    return (soon ? TIME : DAY_AND_TIME).withZone(zone).format(until);
  }
}
