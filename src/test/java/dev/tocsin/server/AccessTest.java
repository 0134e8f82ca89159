package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.server.Call.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in beside the newest secrets, and what the others see.
class AccessTest {

  private static final Instant NOW = TestReceiver.NOW;
  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
  private final InstantSource clock = time::get;

  @Test
  void theOldSecretCountsBesideTheNewOneUntilItsTimeIsOver() throws Exception {
    try (TestReceiver server =
        new TestReceiver(former(new FormerSecret("old-one", NOW.plusSeconds(60)), null), clock)) {
      assertThat(server.receiver.formerUse().tokenAt()).isNull();
      assertThat(server.post("new").statusCode()).isEqualTo(200);
      assertThat(server.receiver.formerUse().tokenAt()).isNull();

      assertThat(server.send("POST", "/callback/old-one", "old").statusCode()).isEqualTo(200);
      assertThat(server.send("POST", "/callback/%6fld-one", "coded").statusCode()).isEqualTo(200);
      assertThat(server.receiver.formerUse().tokenAt()).isEqualTo(NOW);

      time.set(NOW.plusSeconds(60));
      assertThat(server.send("POST", "/callback/old-one", "late").statusCode()).isEqualTo(404);
      assertThat(server.post("newer").statusCode()).isEqualTo(200);
      assertThat(server.receiver.formerUse().tokenAt()).isEqualTo(NOW);
    }
  }

  @Test
  void withoutATimeTheOldSecretCountsUntilAPersonEndsIt() throws Exception {
    Access access = former(new FormerSecret("old-one", null), null);
    try (TestReceiver server = new TestReceiver(access, clock)) {
      time.set(NOW.plusSeconds(1_000_000_000));

      assertThat(server.send("POST", "/callback/old-one", "old").statusCode()).isEqualTo(200);
      assertThat(server.send("POST", "/callback/older", "older").statusCode()).isEqualTo(404);
    }
    assertThat(access.toString()).doesNotContain("old-one");
  }

  @Test
  void theOldSecretOfTheApiCountsUntilItsTimeIsOver() throws Exception {
    try (TestReceiver server =
        new TestReceiver(former(null, new FormerSecret("old-api", NOW.plusSeconds(60))), clock)) {
      assertThat(server.api("/api/counts").statusCode()).isEqualTo(200);
      assertThat(server.receiver.formerUse().apiTokenAt()).isNull();
      assertThat(status(server, get("/api/counts", "Authorization: Bearer old-api")))
          .isEqualTo(200);
      assertThat(server.receiver.formerUse().apiTokenAt()).isEqualTo(NOW);

      time.set(NOW.plusSeconds(61));
      assertThat(status(server, get("/api/counts", "Authorization: Bearer old-api")))
          .isEqualTo(401);
    }
  }

  @Test
  void aCallbackMustLogInWhereThatIsAskedFor() throws Exception {
    Access access =
        new Access(null, null, new Login("tencent", "pa:ss wörd"), List.of(), List.of(), Set.of());
    try (TestReceiver server = new TestReceiver(access, clock)) {
      String right = "Authorization: Basic " + base64("tencent:pa:ss wörd");

      assertThat(status(server, post(TestReceiver.PATH, right))).isEqualTo(200);
      assertThat(status(server, get(TestReceiver.PATH, right))).isEqualTo(200);
      for (String wrong :
          List.of(
              "X-Nothing: 1",
              "Authorization: Basic " + base64("tencent:pa:ss word"),
              "Authorization: Basic " + base64("tencent"),
              "Authorization: Basic",
              "Authorization: Basic ???",
              "Authorization: Bearer " + base64("tencent:pa:ss wörd"),
              right + "\r\n" + right)) {
        Answered answer = ask(server, post(TestReceiver.PATH, wrong));
        assertThat(answer.status()).as(wrong).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
      }
      assertThat(server.shelf.received).hasSize(1);
      assertThat(server.receiver.calls().count(Outcome.WRONG_LOGIN)).isEqualTo(7);
      assertThat(server.receiver.callbackUrl())
          .startsWith("http://tencent:pa%3Ass%20w%C3%B6rd@127.0.0.1:");
      assertThat(access.toString()).doesNotContain("wörd");
    }
  }

  @Test
  void whereALoginIsAskedForAWrongPathIsNotTold() throws Exception {
    Access access = new Access(null, null, new Login("u", "p"), List.of(), List.of(), Set.of());
    try (TestReceiver server = new TestReceiver(access, clock)) {
      Answered answer = ask(server, post("/callback/guess", "X-Nothing: 1"));

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }
  }

  @Test
  void anAddressThatIsNotAllowedSeesWhatAStrangerSees() throws Exception {
    try (TestReceiver server = new TestReceiver(only("10.0.0.0/8"), clock)) {
      for (String headers :
          List.of(
              "Content-Length: 3",
              "Content-Length: 99999999999",
              "Transfer-Encoding: gzip",
              "Content-Encoding: gzip\r\nContent-Length: 3",
              "X-Forwarded-For: 10.0.0.1\r\nContent-Length: 3")) {
        Answered refused = ask(server, post(TestReceiver.PATH, headers));
        Answered strange = ask(server, post("/callback/guess", headers));
        assertThat(refused.status()).as(headers).isEqualTo(404);
        assertThat(refused.body()).isEqualTo(strange.body());
        assertThat(refused.headers().keySet()).isEqualTo(strange.headers().keySet());
      }
      assertThat(server.shelf.received).isEmpty();
      assertThat(server.receiver.calls().count(Outcome.NOT_ALLOWED)).isEqualTo(5);
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatIsAllowedIsLetIn() throws Exception {
    try (TestReceiver server = new TestReceiver(only("127.0.0.0/8"), clock)) {
      assertThat(server.post("hello").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9                          | 203.0.113.9",
        "10.0.0.1, 203.0.113.9                | 203.0.113.9",
        "10.0.0.1, 203.0.113.9, 192.168.1.1   | 203.0.113.9",
        "203.0.113.9, 192.168.1.1             | 203.0.113.9",
        "192.168.1.1                          | 192.168.1.1",
        "203.0.113.9:4711                     | 203.0.113.9",
        "[2001:db8::9]:4711                   | 2001:db8:0:0:0:0:0:9",
        "10.0.0.1, unknown                    | 127.0.0.1",
        "10.0.0.1, <script>, 192.168.1.1      | 192.168.1.1",
        "10.0.0.0/8                           | 127.0.0.1",
        "''                                   | 127.0.0.1"
      })
  void behindATrustedProxyTheSenderIsReadFromTheRight(String forwarded, String sender)
      throws Exception {
    Access access =
        new Access(null, null, null, List.of(), ranges("127.0.0.1", "192.168.0.0/16"), Set.of());
    try (TestReceiver server = new TestReceiver(access, clock)) {
      assertThat(status(server, post(TestReceiver.PATH, "X-Forwarded-For: " + forwarded)))
          .isEqualTo(200);

      Call call = server.receiver.calls().newest().getFirst();
      assertThat(call.address()).isEqualTo(sender);
      assertThat(call.proxy()).isEqualTo(sender.equals("127.0.0.1") ? null : "127.0.0.1");
    }
  }

  @Test
  void theAllowListLooksAtWhomATrustedProxySpeaksFor() throws Exception {
    Access access =
        new Access(null, null, null, ranges("203.0.113.0/24"), ranges("127.0.0.1"), Set.of());
    try (TestReceiver server = new TestReceiver(access, clock)) {
      assertThat(status(server, post(TestReceiver.PATH, "X-Forwarded-For: 203.0.113.9")))
          .isEqualTo(200);
      assertThat(status(server, post(TestReceiver.PATH, "X-Forwarded-For: 203.0.113.9, 8.8.8.8")))
          .isEqualTo(404);
      assertThat(
              status(
                  server,
                  post(
                      TestReceiver.PATH,
                      "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: 8.8.8.8")))
          .isEqualTo(404);
    }
  }

  @Test
  void aProxyThatNobodyTrustsMayClaimWhatItLikes() throws Exception {
    try (TestReceiver server = new TestReceiver(Access.OPEN, clock)) {
      assertThat(status(server, post(TestReceiver.PATH, "X-Forwarded-For: 203.0.113.9")))
          .isEqualTo(200);

      Call call = server.receiver.calls().newest().getFirst();
      assertThat(call.address()).isEqualTo("127.0.0.1");
      assertThat(call.forwardedFor()).isEqualTo("203.0.113.9");
    }
  }

  static Stream<String> ownPaths() {
    return Stream.of("/health", "/api/counts", "/metrics");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:8787",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example."
      })
  void aPageThatLetsItsOwnNamePointHereLearnsNothing(String host) throws Exception {
    try (TestReceiver server = new TestReceiver(Access.OPEN, clock)) {
      for (String path : ownPaths().toList()) {
        Answered answer = ask(server, asked(path, host));
        assertThat(answer.status()).as(path).isEqualTo(421);
        assertThat(answer.body()).doesNotContain("version").doesNotContain("evil");
      }
      assertThat(server.receiver.calls().count(Outcome.UNKNOWN_HOST)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8787",
        "localhost",
        "LOCALHOST:1",
        "localhost.",
        "[::1]",
        "[::1]:8787",
        "192.168.1.5",
        "my-desk",
        "desk.example.com",
        "Desk.Example.com:443"
      })
  void itsOwnNamesAreAnswered(String host) throws Exception {
    Access access = new Access(null, null, null, List.of(), List.of(), Set.of("desk.example.com"));
    try (TestReceiver server = new TestReceiver(access, clock)) {
      for (String path : ownPaths().toList()) {
        assertThat(status(server, asked(path, host))).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void callbacksComeUnderAnyName() throws Exception {
    try (TestReceiver server = new TestReceiver(Access.OPEN, clock)) {
      assertThat(
              status(
                  server,
                  "POST %s HTTP/1.1\r\nHost: some.tunnel.example\r\nContent-Length: 2\r\n\r\nhi"
                      .formatted(TestReceiver.PATH)))
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/api/counts", "/metrics", TestReceiver.PATH, "/nothing"})
  void noPageOfAnotherOriginIsGivenLeave(String path) throws Exception {
    try (TestReceiver server = new TestReceiver(Access.OPEN, clock)) {
      for (String method : List.of("GET", "OPTIONS")) {
        Answered answer =
            ask(
                server,
                method
                    + " "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                    + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.header("Server")).isEmpty();
      }
    }
  }

  private static String asked(String path, String host) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
        .formatted(path, host, TestReceiver.API_TOKEN);
  }

  private static String get(String path, String header) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nConnection: close\r\n\r\n"
        .formatted(path, header);
  }

  /// With a body of three bytes, unless the header says otherwise.
  private static String post(String path, String header) {
    String length =
        header.contains("Content-Length") || header.contains("Transfer-Encoding")
            ? ""
            : "Content-Length: 3\r\n";
    return "POST %s HTTP/1.1\r\nHost: tunnel.example\r\n%s\r\n%s\r\nabc"
        .formatted(path, header, length);
  }

  private static int status(TestReceiver server, String request) throws IOException {
    return ask(server, request).status();
  }

  private static Answered ask(TestReceiver server, String request) throws IOException {
    try (RawConnection connection = server.connect()) {
      return connection.send(request).answer();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(text -> AddressRange.parse(text).orElseThrow()).toList();
  }

  private static Access only(String range) {
    return new Access(null, null, null, ranges(range), List.of(), Set.of());
  }

  private static Access former(@Nullable FormerSecret token, @Nullable FormerSecret apiToken) {
    return new Access(token, apiToken, null, List.of(), List.of(), Set.of());
  }
}
