package dev.tocsin.app;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.server.Login;
import dev.tocsin.server.TlsState;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An alarm that a person sends to see that everything works. It goes the way of every callback,
/// over HTTP, and resolves itself after half a minute.
final class TestAlarm implements AutoCloseable {

  /// The id of its policy.
  static final String POLICY = "policy-tocsin-test";

  private static final Duration RESOLVES_AFTER = Duration.ofSeconds(30);
  private static final String BODY =
      """
      {"sessionId":"tocsin-test-%1$d-%2$d","alarmStatus":%2$d,"alarmType":"metric",
       "alarmLevel":"Remind",
       "alarmObjInfo":{"namespace":"tocsin/test",
         "dimensions":{"instanceId":"test-%1$d","objName":"Tocsin"}},
       "alarmPolicyInfo":{"policyId":"%6$s","policyName":"Tocsin test alarm",
         "conditions":{"metricName":"test","metricShowName":"Test alarm","calcType":">",
           "calcValue":"90","currentValue":"%3$d","unit":"%%"}},
       "firstOccurTime":%1$d,"durationTime":%4$d,"recoverTime":%5$d}
      """;

  private final ReceiverControl receiver;
  private final InstantSource clock;
  private @Nullable HttpClient client;
  private @Nullable String trusted;

  TestAlarm(ReceiverControl receiver, InstantSource clock) {
    this.receiver = receiver;
    this.clock = clock;
  }

  /// Returns at once; when the receiver is down, nothing is sent and the window says so already.
  void send() {
    Instant begin = clock.instant();
    post(BODY.formatted(begin.getEpochSecond(), 1, 97, 0, 0, POLICY));
    Instant end = begin.plus(RESOLVES_AFTER);
    Executor later =
        CompletableFuture.delayedExecutor(RESOLVES_AFTER.toSeconds(), TimeUnit.SECONDS);
    later.execute(() ->
        post(
            BODY.formatted(
                begin.getEpochSecond(),
                0,
                12,
                RESOLVES_AFTER.toSeconds(),
                end.getEpochSecond(),
                POLICY)));
  }

  private void post(String body) {
    if (receiver.state() instanceof ReceiverState.Listening listening) {
      var _ =
          client()
              .sendAsync(
                  request(URI.create(listening.callbackUrl()), body),
                  HttpResponse.BodyHandlers.discarding())
              .exceptionally(failure -> {
                System.getLogger(TestAlarm.class.getName())
                    .log(Level.WARNING, "The test alarm was not answered");
                return null;
              });
    }
  }

  /// The one of before, unless the receiver has another certificate since.
  private synchronized HttpClient client() {
    TlsState tls = receiver.tls();
    String certificate = tls == null ? null : tls.sha256();
    if (client == null || !Objects.equals(certificate, trusted)) {
      close();
      trusted = certificate;
      client =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(2))
              .sslContext(PinnedCertificate.context(certificate))
              .build();
    }
    return client;
  }

  private static HttpRequest request(URI url, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
    String login = url.getUserInfo();
    if (login != null) {
      int colon = login.indexOf(':');
      request.header(
          "Authorization",
          new Login(login.substring(0, colon), login.substring(colon + 1)).header());
    }
    return request.build();
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
