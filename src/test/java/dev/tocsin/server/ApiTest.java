package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.TextMatch;
import dev.tocsin.store.Action;
import dev.tocsin.store.AlarmQuery;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.ReadAborted;
import dev.tocsin.store.SeenDrift;
import dev.tocsin.store.StoreCounts;
import dev.tocsin.store.StoredCallback;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {

  private static final Moment MOMENT =
      new Moment(TestReceiver.NOW, ZoneId.systemDefault(), Messages.STALE_AFTER);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final TestReceiver server = new TestReceiver();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic api-Token", "api-Token"})
  void withoutTheTokenNothingIsShown(String authorization) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "GET /api/alarms HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization + "\r\n\r\n");

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(answer.body()).startsWith("{\"error\":\"unauthorized\"");
    }
    assertThat(server.shelf.queries).isEmpty();
  }

  @Test
  void withoutAnApiTokenInTheConfigNobodyGetsIn() throws Exception {
    ReceiverConfig config =
        new ReceiverConfig("127.0.0.1", 0, TestReceiver.TOKEN, null, null, ReceiverLimits.STANDARD);
    try (TestReceiver closed = new TestReceiver(config, TestReceiver::read)) {
      assertThat(closed.api("/api/alarms").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void alarmsAreListed() throws Exception {
    server.shelf.alarms.addAll(List.of(Samples.firingMetric(3), Samples.resolvedEvent(2)));

    JsonNode page = json("/api/alarms");

    assertThat(page.get("total").asInt()).isEqualTo(2);
    assertThat(page.get("next").asInt()).isEqualTo(7);
    assertThat(page.get("alarms").get(0).get("id").asInt()).isEqualTo(3);
    assertThat(page.get("alarms").get(1).get("phase").asString()).isEqualTo("RESOLVED");
    assertThat(server.shelf.queries)
        .containsExactly(new AlarmQuery(null, Query.ALL, MOMENT, null, null, null, null, 100));
  }

  @Test
  void anEmptyListHasNoNextPage() throws Exception {
    assertThat(server.api("/api/alarms").body())
        .isEqualTo("{\"alarms\":[],\"total\":0,\"next\":null}");
  }

  @Test
  void everyParameterReachesTheStore() throws Exception {
    json(
        "/api/alarms?phase=firing&q=cpu%20%22high+load%22&policy=p&namespace=qce%2Fcvm&region=gz"
            + "&limit=1000&after=99&other=1");

    assertThat(server.shelf.queries)
        .containsExactly(
            new AlarmQuery(
                Phase.FIRING,
                new Query.And(
                    List.of(
                        new Query.AnyText(new TextMatch.Contains("cpu")),
                        new Query.AnyText(new TextMatch.Contains("high load")))),
                MOMENT,
                "p",
                "qce/cvm",
                "gz",
                99L,
                1000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phase=burning",
        "limit=0",
        "limit=1001",
        "limit=-1",
        "limit=x",
        "after=x",
        "after=9999999999999999999",
        "limit=1&limit=2",
        "q=is:burning",
        "q=(cpu",
        "q=dur%3Esoon",
        "q=a%20OR"
      })
  void impossibleParametersAreNamedSo(String query) throws Exception {
    HttpResponse<String> answer = server.api("/api/alarms?" + query);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).startsWith("{\"error\":\"bad_parameter\"");
  }

  @Test
  void oneAlarmHasItsTimelineAndItsBodies() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));
    server.shelf.callbacks.add(
        new StoredCallback(1, Samples.BEGAN, 2, Effect.FIRED, "{ \"a\" :\n1}"));
    server.shelf.callbacks.add(new StoredCallback(2, TestReceiver.NOW, 1, Effect.LATE, "later"));

    JsonNode alarm = json("/api/alarms/3");

    assertThat(alarm.get("id").asInt()).isEqualTo(3);
    assertThat(alarm.get("timeline").toString())
        .startsWith("[{\"at\":\"2026-03-01T03:55:06Z\",\"kind\":\"FIRED\",\"redeliveries\":1},")
        .endsWith("\"kind\":\"LATE\",\"redeliveries\":0}]");
    assertThat(alarm.get("callbacks")).hasSize(2);
    assertThat(alarm.get("callbacks").get(0).get("body").asString()).isEqualTo("{ \"a\" :\n1}");
    assertThat(alarm.get("callbacks").get(0).get("receivedAt").asString())
        .isEqualTo("2026-03-01T03:55:06Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/alarms/4",
        "/api/alarms/",
        "/api/alarms/x",
        "/api/alarms/99999999999999999999",
        "/api/alarms/3/x",
        "/api/",
        "/api/nothing"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    assertThat(server.api(path).statusCode()).isEqualTo(404);
  }

  @Test
  void countsAreShown() throws Exception {
    server.shelf.counts = new StoreCounts(5, 3, 2, 1, 30, 2);

    assertThat(server.api("/api/counts").body())
        .isEqualTo(
            "{\"firing\":5,\"acknowledged\":3,\"shelved\":2,\"stale\":1,\"resolved\":30,"
                + "\"inbox\":2}");
  }

  @Test
  void theInboxIsShown() throws Exception {
    server.shelf.counts = new StoreCounts(0, 0, 0, 0, 0, 9);
    server.shelf.inbox.add(
        new InboxEntry(4, Samples.BEGAN, Reading.Reason.NOT_JSON, 3, "eu", "hello \"you\""));
    server.shelf.inbox.add(new InboxEntry(3, Samples.BEGAN, Reading.Reason.NOT_UTF8, 1, null, "?"));

    server.shelf.drift.add(
        new SeenDrift(new Drift("x.y", Drift.Kind.UNKNOWN_FIELD, "string"), Samples.BEGAN, 4));

    assertThat(server.api("/api/inbox?limit=2").body()).contains("\"count\":1,\"body\":\"?\"");
    assertThat(server.api("/api/inbox?limit=1").body())
        .isEqualTo(
            "{\"entries\":[{\"id\":4,\"receivedAt\":\"2026-03-01T03:55:06Z\","
                + "\"reason\":\"NOT_JSON\",\"count\":3,\"source\":\"eu\",\"body\":\"hello \\\"you\\\"\"}],"
                + "\"total\":9,\"dropped\":0,\"drift\":[{\"path\":\"x.y\",\"kind\":\"UNKNOWN_FIELD\","
                + "\"found\":\"string\",\"firstSeenAt\":\"2026-03-01T03:55:06Z\"}]}");
  }

  @Test
  void onlyReadingIsPossible() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "DELETE /api/alarms HTTP/1.1\r\nHost: x\r\nAuthorization: bearer api-Token\r\n\r\n");

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void aBrokenStoreShowsNothingOfItself() throws Exception {
    server.shelf.failure = new IllegalStateException("no such table: alarm");

    HttpResponse<String> answer = server.api("/api/alarms");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).startsWith("{\"error\":\"internal\"").doesNotContain("table");
  }

  @Test
  void aQuestionThatTakesTooLongIsSaidToBeOne() throws Exception {
    server.shelf.failure =
        new ReadAborted(ReadAborted.Reason.TOO_LONG, new SQLException("interrupted"));

    HttpResponse<String> answer = server.api("/api/alarms?q=cpu");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).startsWith("{\"error\":\"too_expensive\"");
  }

  @Test
  void aLargePageArrivesWhole() throws Exception {
    for (int i = 0; i < 1000; i++) {
      server.shelf.alarms.add(Samples.firingMetric(i));
    }

    assertThat(json("/api/alarms?limit=1000").get("alarms")).hasSize(1000);
  }

  @Test
  void anAlarmIsClosedByWhomAndWhy() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    HttpResponse<String> answer =
        server.apiPost("/api/alarms/3/close", "{\"by\":\"anna\",\"note\":\"agent removed\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(answer.body()).get("ending").asString()).isEqualTo("CLOSED");
    assertThat(server.shelf.actions)
        .containsExactly(
            new Action(
                1, TestReceiver.NOW, 1, Action.Kind.CLOSED, 3, "anna", "agent removed", null));
  }

  @Test
  void nobodyNeedsToSayWhoClosesAnAlarm() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    assertThat(server.apiPost("/api/alarms/3/close", "").statusCode()).isEqualTo(200);
    assertThat(server.shelf.actions).extracting(Action::by).containsExactly((String) null);
  }

  @Test
  void whatCannotBeClosedIsSaid() throws Exception {
    server.shelf.alarms.add(Samples.resolvedEvent(2));

    assertThat(server.apiPost("/api/alarms/2/close", "{}").statusCode()).isEqualTo(409);
    assertThat(server.apiPost("/api/alarms/9/close", "{}").statusCode()).isEqualTo(404);
    assertThat(server.apiPost("/api/alarms/" + "9".repeat(30) + "/close", "{}").statusCode())
        .isEqualTo(404);
    assertThat(server.apiPost("/api/alarms/2/open", "{}").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no JSON", "[]", "{\"by\":1}", "{\"note\":{}}", "{\"by\":\"\"", "TOO LONG"})
  void aBodyThatIsNoRemarkChangesNothing(String body) throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));
    String sent = body.equals("TOO LONG") ? "{\"by\":\"" + "x".repeat(201) + "\"}" : body;

    assertThat(server.apiPost("/api/alarms/3/close", sent).statusCode()).isEqualTo(422);
    assertThat(server.shelf.actions).isEmpty();
  }

  @Test
  void aHugeRemarkIsRefused() throws Exception {
    String huge = "{\"note\":\"" + "x".repeat(20_000) + "\"}";

    assertThat(server.apiPost("/api/alarms/3/close", huge).statusCode()).isEqualTo(413);
  }

  @Test
  void aCompressedRemarkIsRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /api/alarms/3/close HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer api-Token\r\n"
              + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}");

      assertThat(connection.answer().status()).isEqualTo(415);
    }
  }

  @Test
  void closingNeedsTheTokenAndThePostMethod() throws Exception {
    assertThat(server.send("POST", "/api/alarms/3/close", "{}").statusCode()).isEqualTo(401);
    assertThat(server.api("/api/alarms/3/close").statusCode()).isEqualTo(405);
  }

  @Test
  void aClosingThatCouldNotBeWrittenIsToBeTriedAgain() throws Exception {
    server.shelf.failure = new IllegalStateException("disk full");

    assertThat(server.apiPost("/api/alarms/3/close", "{}").statusCode()).isEqualTo(503);
  }

  @Test
  void aNoteIsKeptOfAnAlarmThatIsOverToo() throws Exception {
    server.shelf.alarms.add(Samples.resolvedEvent(2));

    HttpResponse<String> answer =
        server.apiPost("/api/alarms/2/notes", "{\"by\":\"anna\",\"note\":\"  restarted \"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(answer.body()).get("id").asInt()).isEqualTo(2);
    assertThat(server.shelf.actions)
        .containsExactly(
            new Action(1, TestReceiver.NOW, 1, Action.Kind.NOTED, 2, "anna", "restarted", null));
    assertThat(json("/api/alarms/2").get("timeline").get(0).get("kind").asString())
        .isEqualTo("NOTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"by\":\"anna\"}", "{\"note\":\" \"}", "{\"note\":7}"})
  void aNoteThatSaysNothingIsRefused(String body) throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    assertThat(server.apiPost("/api/alarms/3/notes", body).statusCode()).isEqualTo(422);
    assertThat(server.shelf.actions).isEmpty();
  }

  @Test
  void aNoteOfNoAlarmIsNotFound() throws Exception {
    assertThat(server.apiPost("/api/alarms/9/notes", "{\"note\":\"x\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAcknowledgementSaysWhoAndWhyAndIsNeitherDoubledNorTakenBackTwice() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    HttpResponse<String> answer =
        server.apiPost("/api/alarms/3/acknowledge", "{\"by\":\"anna\",\"note\":\"on it\"}");
    HttpResponse<String> again = server.apiPost("/api/alarms/3/acknowledge", "{\"by\":\"ben\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(answer.body()).get("acknowledged"))
        .isEqualTo(
            MAPPER.readTree(
                "{\"at\":\"%s\",\"by\":\"anna\",\"note\":\"on it\"}".formatted(TestReceiver.NOW)));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).startsWith("{\"error\":\"already_acknowledged\"");
    assertThat(json("/api/alarms/3").get("acknowledged").get("by").asString()).isEqualTo("anna");
    assertThat(json("/api/alarms/3").get("timeline").get(0))
        .isEqualTo(
            MAPPER.readTree(
                "{\"at\":\"%s\",\"kind\":\"ACKNOWLEDGED\",\"redeliveries\":0,\"by\":\"anna\","
                        .formatted(TestReceiver.NOW)
                    + "\"note\":\"on it\"}"));

    assertThat(server.apiPost("/api/alarms/3/unacknowledge", "").statusCode()).isEqualTo(200);
    assertThat(json("/api/alarms/3").get("acknowledged").isNull()).isTrue();
    assertThat(server.apiPost("/api/alarms/3/unacknowledge", "").statusCode()).isEqualTo(409);
  }

  @Test
  void aShelvedAlarmSaysUntilWhen() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));
    String until = TestReceiver.NOW.plus(Duration.ofMinutes(90)).toString();

    HttpResponse<String> answer = server.apiPost("/api/alarms/3/shelve", "{\"minutes\":90}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(MAPPER.readTree(answer.body()).get("shelvedUntil").asString()).isEqualTo(until);
    assertThat(json("/api/alarms/3").get("timeline").get(0).get("until").asString())
        .isEqualTo(until);
    assertThat(server.apiPost("/api/alarms/3/unshelve", "").statusCode()).isEqualTo(200);
    assertThat(json("/api/alarms/3").get("shelvedUntil").isNull()).isTrue();
    assertThat(server.apiPost("/api/alarms/3/unshelve", "").body())
        .startsWith("{\"error\":\"not_shelved\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"minutes\":0}",
        "{\"minutes\":-5}",
        "{\"minutes\":525601}",
        "{\"minutes\":1.5}",
        "{\"minutes\":\"60\"}",
        "{\"minutes\":99999999999999}"
      })
  void aShelvingNeedsAPossibleNumberOfMinutes(String body) throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));

    assertThat(server.apiPost("/api/alarms/3/shelve", body).statusCode()).isEqualTo(422);
    assertThat(server.shelf.actions).isEmpty();
  }

  @Test
  void whatDoesNotFireIsNotShelvedAndWhatIsNotThereIsNotFound() throws Exception {
    server.shelf.alarms.add(Samples.resolvedEvent(2));

    assertThat(server.apiPost("/api/alarms/2/shelve", "{\"minutes\":525600}").statusCode())
        .isEqualTo(409);
    for (String verb : new String[] {"acknowledge", "unacknowledge", "shelve", "unshelve"}) {
      assertThat(server.apiPost("/api/alarms/9/" + verb, "{\"minutes\":5}").statusCode())
          .as(verb)
          .isEqualTo(404);
    }
  }

  @Test
  void theTimelineTellsWhatWasDecidedAboutInterrupting() throws Exception {
    server.shelf.alarms.add(Samples.firingMetric(3));
    server.shelf.announcements.add(
        new Announcement(3, TestReceiver.NOW, null, "quiet-hours", "08:00"));

    assertThat(json("/api/alarms/3").get("timeline").get(0))
        .isEqualTo(
            MAPPER.readTree(
                "{\"at\":\"%s\",\"kind\":\"ANNOUNCED\",\"redeliveries\":0,\"channel\":null,"
                        .formatted(TestReceiver.NOW)
                    + "\"reason\":\"quiet-hours\",\"parameter\":\"08:00\"}"));
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = server.api(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return MAPPER.readTree(answer.body());
  }
}
