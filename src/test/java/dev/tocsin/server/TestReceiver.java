package dev.tocsin.server;

import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A receiver at a free port, with a store in memory and a reader that takes the whole body for the
/// session id.
final class TestReceiver implements AutoCloseable {

  static final String TOKEN = "s3cret-Token_1";
  static final String API_TOKEN = "api-Token";
  static final String PATH = "/callback/" + TOKEN;
  static final Instant NOW = Instant.parse("2026-03-01T04:05:06Z");

  final Shelf shelf = new Shelf();
  final TestVitals vitals = new TestVitals();
  final Receiver receiver;
  private final HttpClient client = HttpClient.newHttpClient();

  TestReceiver() {
    this(ReceiverLimits.STANDARD);
  }

  TestReceiver(ReceiverLimits limits) {
    this(new ReceiverConfig("127.0.0.1", 0, TOKEN, API_TOKEN, null, limits), TestReceiver::read);
  }

  /// One that lets in as told.
  TestReceiver(Access access, InstantSource clock) {
    this(
        new ReceiverConfig(
            "127.0.0.1", 0, TOKEN, API_TOKEN, null, ReceiverLimits.STANDARD, access, null),
        TestReceiver::read,
        clock);
  }

  TestReceiver(ReceiverConfig config, Reading.Reader reader) {
    this(config, reader, InstantSource.fixed(NOW));
  }

  TestReceiver(ReceiverConfig config, Reading.Reader reader, InstantSource clock) {
    AlarmJson alarmJson =
        new AlarmJson(
            subject -> "Cloud Virtual Machine",
            subject -> Optional.of(URI.create("https://console.example/alarm")),
            Messages.STALE_AFTER,
            Verdict::plain,
            clock);
    StartResult started =
        Receiver.start(
            config,
            new Receiver.Parts(
                reader,
                shelf,
                shelf,
                shelf,
                alarmJson,
                Messages.STALE_AFTER,
                _ -> HouseRules.NONE,
                vitals,
                "1.2.3",
                clock));
    receiver = ((StartResult.Started) started).receiver();
  }

  static Reading read(byte[] body, @Nullable String source) {
    String sessionId = new String(body, StandardCharsets.UTF_8);
    return new Reading.Unreadable(Reading.Reason.NOT_AN_ALARM, sessionId, "digest", null);
  }

  /// The usual limits, but impatient.
  static ReceiverLimits impatient() {
    ReceiverLimits usual = ReceiverLimits.STANDARD;
    Duration soon = Duration.ofMillis(400);
    return new ReceiverLimits(
        usual.bodyBytes(),
        usual.requestsInFlight(),
        usual.bytesInFlight(),
        soon,
        soon,
        soon,
        soon,
        usual.closeWithin());
  }

  RawConnection connect() throws IOException {
    return new RawConnection(receiver.port());
  }

  HttpResponse<String> post(String body) throws Exception {
    return send("POST", PATH, body);
  }

  HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        request(path).method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> api(String path) throws Exception {
    return client.send(
        request(path).header("Authorization", "Bearer " + API_TOKEN).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> apiPost(String path, String body) throws Exception {
    return client.send(
        request(path)
            .header("Authorization", "Bearer " + API_TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + receiver.port() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  @Override
  public void close() {
    client.close();
    receiver.close();
  }
}
