package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are refused, most of them before their body is read.
class RefusalTest {

  private static final String NEXT = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

  private final TestReceiver server = new TestReceiver();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO"})
  void aWrongTokenIsNotFoundWhateverTheMethod(String method) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(method + " /callback/s3cret-Token_2 HTTP/1.1\r\nHost: x\r\n\r\n");

      Answered answer =
          method.equals("HEAD") ? connection.answerWithoutBody() : connection.answer();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).isEqualTo("application/json");
      if (!method.equals("HEAD")) {
        assertThat(answer.body())
            .isEqualTo("{\"error\":\"not_found\",\"message\":\"There is nothing here.\"}");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/callback",
        "/callback/",
        "/callback/s3cret-Token_1/",
        "/callback/S3CRET-TOKEN_1",
        "/callback/s3cret-Token_1x",
        "/callbacks/s3cret-Token_1",
        "/healthy",
        "/api"
      })
  void otherPathsAreNotFound(String path) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(404);
    }
  }

  @Test
  void aWrongTokenIsAnsweredBeforeTheBodyComes() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /callback/wrong HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000000\r\n\r\n");

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void theTokenMayBeEncodedInThePath() throws Exception {
    assertThat(server.send("POST", "/callback/s3cret%2DToken_1", "x").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenOfAnyCharactersWorks() throws Exception {
    String token = "a b/ü%2F?#;告";
    ReceiverConfig config =
        new ReceiverConfig("127.0.0.1", 0, token, null, null, ReceiverLimits.STANDARD);
    try (TestReceiver strange = new TestReceiver(config, TestReceiver::read)) {
      String url = strange.receiver.callbackUrl();
      String path = url.substring(url.indexOf("/callback"));

      assertThat(strange.send("POST", path, "x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anotherMethodOnTheSecretPathIsNotAllowed() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("PUT " + TestReceiver.PATH + " HTTP/1.1\r\nHost: x\r\n\r\n");

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
      assertThat(answer.body()).startsWith("{\"error\":\"method_not_allowed\"");
    }
  }

  @Test
  void aHugeDeclaredLengthIsRefusedBeforeMemoryIsTaken() throws Exception {
    assertRefused("Content-Length: 2000000000", 413);
  }

  @Test
  void oneByteTooManyIsRefused() throws Exception {
    assertRefused("Content-Length: 262145", 413);
  }

  @Test
  void aSenderOfATooLargeBodySeesTheAnswer() throws Exception {
    assertThat(server.post("x".repeat(300_000)).statusCode()).isEqualTo(413);
    assertThat(server.shelf.received).isEmpty();
  }

  @Test
  void aTooLargeChunkedBodyIsRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Transfer-Encoding: chunked"));
      String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
      for (int i = 0; i < 9; i++) {
        connection.send(chunk);
      }

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.header("Connection")).isEqualTo("close");
    }
    assertThat(server.shelf.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"18446744073709551616", "18446744073709551617", "00000000001"})
  void aLengthThatWrapsIsRefusedAndItsBodyIsNotARequest(String length) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Length: " + length) + NEXT + NEXT);

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5", "-5", "5 5", "0x5", "5,5", "five"})
  void aLengthThatIsNoNumberIsRefused(String length) throws Exception {
    assertRefused("Content-Length: " + length, 400);
  }

  @Test
  void aWrappedLengthAtAWrongPathCannotSmuggleEither() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /wrong HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551616\r\n\r\n" + NEXT);

      assertThat(connection.answer().status()).isEqualTo(404);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, chunked", "chunked, chunked", "xchunked", "identity"})
  void aTransferEncodingOtherThanChunkedIsRefused(String encoding) throws Exception {
    assertRefused("Transfer-Encoding: " + encoding, 501);
  }

  @Test
  void chunksInHttp10AreRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST "
              + TestReceiver.PATH
              + " HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "0\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(501);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void twoWaysToTellTheLengthAreRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Transfer-Encoding: chunked", "Content-Length: 5") + "0\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip"})
  void aCompressedBodyIsRefused(String encoding) throws Exception {
    assertRefused("Content-Length: 3\r\nContent-Encoding: " + encoding, 415);
  }

  @Test
  void anIdentityEncodingIsFine() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Encoding: identity", "Content-Length: 1") + "a");

      assertThat(connection.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void aGetTakesNoBody() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde");

      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void tooManyHeadersEndTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("A: b\r\n".repeat(70) + "Content-Length: 1") + "a");

      assertThat(connection.answer().status()).isIn(0, 400);
    }
    assertThat(server.shelf.received).isEmpty();
  }

  @Test
  void tooManyParametersEndTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      String path = TestReceiver.PATH + "?" + "a=b&".repeat(17);
      connection.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na");

      assertThat(connection.answer().status()).isIn(0, 400);
    }
    assertThat(server.shelf.received).isEmpty();
  }

  @Test
  void anotherProtocolIsNotChangedTo() throws Exception {
    try (RawConnection connection = server.connect()) {
      String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ";
      connection.send(head("Content-Length: 1", "Upgrade: h2c", upgrade) + "a");

      assertThat(connection.answer().status()).isEqualTo(200);
    }
    try (RawConnection connection = server.connect()) {
      connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

      assertThat(connection.answer().status()).isIn(0, 400);
    }
  }

  @Test
  void aHugeChunkIsRefusedWithoutANoise() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Transfer-Encoding: chunked") + "7fffffff\r\n");
      connection.send("x".repeat(300_000));

      assertThat(connection.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void tooLongHeadersEndTheConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("A: " + "b".repeat(17_000), "Content-Length: 1") + "a");

      assertThat(connection.answer().status()).isIn(0, 400);
    }
    assertThat(server.shelf.received).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\r\na\r\n0\r\n\r\n", "1zz\r\nabc\r\nzz\r\n\r\n"})
  void nothingAfterChunksRunsAsARequest(String chunks) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Transfer-Encoding: chunked") + chunks + NEXT);

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  private void assertRefused(String headers, int status) throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head(headers) + "abc");

      Answered answer = connection.answer();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(server.shelf.received).isEmpty();
  }

  private static String head(String... headers) {
    return "POST "
        + TestReceiver.PATH
        + " HTTP/1.1\r\nHost: x\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }
}
