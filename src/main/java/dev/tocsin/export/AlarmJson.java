package dev.tocsin.export;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.store.TimelineEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes alarms as JSON: what the API answers and what is exported are one form. Immutable; any
/// thread.
public final class AlarmJson {

  private final Function<Subject, String> product;
  private final Function<Subject, Optional<URI>> consoleLink;
  private final Duration staleAfter;
  private final Verdict.Source verdicts;
  private final InstantSource clock;

  /// @param product the product's name in the program's language
  /// @param consoleLink where the cloud console shows the alarm, if that is known
  /// @param staleAfter how long an alarm may fire without news
  /// @param verdicts say which level counts, and what is on the shelf
  /// @param clock for durations that still run
  public AlarmJson(
      Function<Subject, String> product,
      Function<Subject, Optional<URI>> consoleLink,
      Duration staleAfter,
      Verdict.Source verdicts,
      InstantSource clock) {
    this.product = product;
    this.consoleLink = consoleLink;
    this.staleAfter = staleAfter;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  /// One of a list.
  public void write(JsonGenerator json, Alarm alarm) {
    json.writeStartObject();
    writeFields(json, alarm);
    json.writeEndObject();
  }

  /// One alone, with all that is kept of it.
  public void write(
      JsonGenerator json,
      Alarm alarm,
      List<StoredCallback> callbacks,
      List<TimelineEntry> timeline) {
    json.writeStartObject();
    writeFields(json, alarm);
    writeTimeline(json, timeline);
    writeCallbacks(json, callbacks);
    json.writeEndObject();
  }

  private void writeFields(JsonGenerator json, Alarm alarm) {
    Instant now = clock.instant();
    Course course = alarm.course();
    Subject subject = alarm.subject();
    Verdict verdict = verdicts.on(alarm, now);
    json.writeNumberProperty("id", alarm.id());
    text(json, "phase", course.phase().name());
    text(json, "ending", course.ending() == null ? null : course.ending().name());
    text(json, "level", verdict.level().name());
    text(json, "levelFrom", verdict.levelFrom().name().toLowerCase(Locale.ROOT));
    text(json, "type", subject.type());
    writeSubject(json, subject);
    writeCondition(json, subject.condition());
    time(json, "firstOccurredAt", course.firstOccurredAt());
    if (subject.unreadTime() != null && !course.startTold()) {
      text(json, "unreadTime", subject.unreadTime());
    }
    time(json, "resolvedAt", course.resolvedAt());
    time(json, "lastReceivedAt", course.lastReceivedAt());
    json.writeNumberProperty("durationSeconds", alarm.duration(now).toSeconds());
    json.writeNumberProperty("notifications", alarm.tally().notifications());
    json.writeNumberProperty("redeliveries", alarm.tally().redeliveries());
    json.writeBooleanProperty("startSeen", course.startSeen());
    writeAcknowledgement(json, alarm.attention().acknowledgement());
    time(json, "shelvedUntil", verdict.shelvedUntil());
    json.writeBooleanProperty("stale", alarm.isStale(now, staleAfter));
    json.writeBooleanProperty("overdue", alarm.isOverdue(now));
    json.writeBooleanProperty("unseen", alarm.isUnseen());
    time(json, "nextDueAt", alarm.nextDueAt());
    text(json, "note", alarm.attention().note());
    json.writeArrayPropertyStart("sessionIds");
    alarm.tally().sessionIds().forEach(json::writeString);
    json.writeEndArray();
    text(json, "consoleUrl", consoleLink.apply(subject).map(URI::toString).orElse(null));
  }

  private static void writeAcknowledgement(
      JsonGenerator json, @Nullable Acknowledgement acknowledgement) {
    if (acknowledgement == null) {
      json.writeNullProperty("acknowledged");
    } else {
      json.writeObjectPropertyStart("acknowledged");
      time(json, "at", acknowledgement.at());
      text(json, "by", acknowledgement.by());
      text(json, "note", acknowledgement.note());
      json.writeEndObject();
    }
  }

  private void writeSubject(JsonGenerator json, Subject subject) {
    Policy policy = subject.policy();
    CloudObject object = subject.object();
    text(json, "policyId", policy.id());
    text(json, "policyName", policy.name());
    text(json, "policyType", policy.type());
    text(json, "namespace", object.namespace());
    text(json, "region", object.region());
    text(json, "product", product.apply(subject));
    json.writeObjectPropertyStart("object");
    text(json, "id", object.id());
    text(json, "name", object.name());
    json.writeEndObject();
    json.writeName("dimensions").writeRawValue(object.dimensions());
  }

  private static void writeCondition(JsonGenerator json, @Nullable Condition condition) {
    if (condition instanceof Condition.Metric metric) {
      json.writeObjectPropertyStart("metric");
      text(json, "name", metric.name());
      text(json, "showName", metric.showName());
      text(json, "operator", metric.operator());
      text(json, "threshold", metric.threshold());
      text(json, "value", metric.value());
      text(json, "unit", metric.unit());
      json.writeEndObject();
    } else {
      json.writeNullProperty("metric");
    }
    if (condition instanceof Condition.Event event) {
      json.writeObjectPropertyStart("event");
      text(json, "name", event.name());
      text(json, "showName", event.showName());
      json.writeEndObject();
    } else {
      json.writeNullProperty("event");
    }
  }

  private static void writeTimeline(JsonGenerator json, List<TimelineEntry> timeline) {
    json.writeArrayPropertyStart("timeline");
    for (TimelineEntry entry : timeline) {
      json.writeStartObject();
      time(json, "at", entry.at());
      text(json, "kind", entry.effect().name());
      json.writeNumberProperty("redeliveries", entry.redeliveries());
      if (entry.by() != null) {
        text(json, "by", entry.by());
      }
      if (entry.note() != null) {
        text(json, "note", entry.note());
      }
      if (entry.until() != null) {
        time(json, "until", entry.until());
      }
      if (entry.announcement() != null) {
        text(json, "channel", entry.announcement().channel());
        text(json, "reason", entry.announcement().reason());
        text(json, "parameter", entry.announcement().parameter());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeCallbacks(JsonGenerator json, List<StoredCallback> callbacks) {
    json.writeArrayPropertyStart("callbacks");
    for (StoredCallback callback : callbacks) {
      json.writeStartObject();
      time(json, "receivedAt", callback.receivedAt());
      text(json, "body", callback.body());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant at) {
    text(json, name, at == null ? null : at.toString());
  }

  private static void text(JsonGenerator json, String name, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }
}
