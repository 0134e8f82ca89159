package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Subject;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmJsonTest {

  @Test
  void aFiringMetricHasAllItsFields() {
    assertThat(json(Samples.firingMetric(3), Optional.of(URI.create("https://console.example/a"))))
        .isEqualTo(
            """
            {"id":3,"phase":"FIRING","ending":null,"level":"SERIOUS","levelFrom":"alarm",\
            "type":"metric",\
            "policyId":"policy-1","policyName":"Web ?","policyType":"cvm_device",\
            "namespace":"qce/cvm","region":"gz","product":"Servers",\
            "object":{"id":"ins-1","name":"web-1"},\
            "dimensions":{"unInstanceId":"ins-1","objDetail":{}},\
            "metric":{"name":"cpu_usage","showName":"CPU","operator":">","threshold":"85",\
            "value":"90.6","unit":"%"},"event":null,\
            "firstOccurredAt":"2026-03-01T03:55:06Z","resolvedAt":null,\
            "lastReceivedAt":"2026-03-01T03:55:06Z","durationSeconds":600,"notifications":2,\
            "redeliveries":1,"startSeen":true,"acknowledged":null,"shelvedUntil":null,\
            "stale":false,"overdue":false,"unseen":false,"nextDueAt":null,"note":null,\
            "sessionIds":["s-1","s-2"],"consoleUrl":"https://console.example/a"}\
            """);
  }

  @Test
  void aResolvedEventIsFrozen() {
    assertThat(json(Samples.resolvedEvent(2), Optional.empty()))
        .contains("\"phase\":\"RESOLVED\",\"ending\":\"RESOLVED\",\"level\":\"UNGRADED\"")
        .contains("\"levelFrom\":\"default\"")
        .contains("\"policyId\":null,\"policyName\":\"Events\",\"policyType\":null")
        .contains("\"object\":{\"id\":null,\"name\":\"\"},\"dimensions\":{}")
        .contains("\"metric\":null,\"event\":{\"name\":\"guest_reboot\",\"showName\":\"Reboot\"}")
        .contains("\"resolvedAt\":\"2026-03-01T03:55:36Z\"")
        .contains("\"durationSeconds\":30,")
        .contains("\"startSeen\":false")
        .endsWith("\"sessionIds\":[],\"consoleUrl\":null}");
  }

  @Test
  void aBeginningThatCouldNotBeReadIsShownAsItWasSent() {
    Alarm alarm = Samples.firingMetric(1);
    Subject read = alarm.subject();
    Subject unread =
        new Subject(
            read.type(),
            read.account(),
            read.policy(),
            read.object(),
            read.condition(),
            read.level(),
            true,
            "some day");
    Course course = alarm.course();
    Course untold =
        new Course(
            course.phase(),
            null,
            course.firstOccurredAt(),
            null,
            course.firingAsOf(),
            course.lastReceivedAt(),
            true,
            false);

    assertThat(json(new Alarm(1, alarm.key(), unread, untold, alarm.tally()), Optional.empty()))
        .contains("\"firstOccurredAt\":\"2026-03-01T03:55:06Z\",\"unreadTime\":\"some day\"");
    assertThat(json(new Alarm(1, alarm.key(), unread, course, alarm.tally()), Optional.empty()))
        .doesNotContain("unreadTime");
  }

  @Test
  void levelAndShelfAreThoseThatCount() {
    Instant until = TestReceiver.NOW.plusSeconds(60);
    AlarmJson alarmJson =
        new AlarmJson(
            subject -> "",
            subject -> Optional.empty(),
            Messages.STALE_AFTER,
            (alarm, now) -> new Verdict(Level.WARN, Verdict.From.RULE, until),
            InstantSource.fixed(TestReceiver.NOW));

    byte[] json = Json.bytes(generator -> alarmJson.write(generator, Samples.resolvedEvent(1)));

    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"level\":\"WARN\",\"levelFrom\":\"rule\"")
        .contains("\"shelvedUntil\":\"" + until + "\"");
  }

  @Test
  void longSilenceIsStale() {
    InstantSource later =
        InstantSource.fixed(TestReceiver.NOW.plus(Messages.STALE_AFTER).plus(Duration.ofHours(1)));
    AlarmJson alarmJson =
        new AlarmJson(
            subject -> "",
            subject -> Optional.empty(),
            Messages.STALE_AFTER,
            Verdict::plain,
            later);

    byte[] json = Json.bytes(generator -> alarmJson.write(generator, Samples.firingMetric(1)));

    assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"stale\":true");
  }

  private static String json(Alarm alarm, Optional<URI> link) {
    AlarmJson alarmJson =
        new AlarmJson(
            subject -> "Servers",
            subject -> link,
            Messages.STALE_AFTER,
            Verdict::plain,
            InstantSource.fixed(TestReceiver.NOW));
    return new String(
        Json.bytes(generator -> alarmJson.write(generator, alarm)), StandardCharsets.UTF_8);
  }
}
