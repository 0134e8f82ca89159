package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void aRequestWithoutABodyChecksTheUrlAndIsNotStored(String method) throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      assertThat(server.receiver.activity().lastCheckAt()).isNull();

      HttpResponse<String> answer = server.send(method, TestReceiver.PATH, "");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"retCode\":0}");
      assertThat(server.receiver.activity().lastCheckAt()).isEqualTo(TestReceiver.NOW);
      assertThat(server.receiver.activity().lastPushAt()).isNull();
      assertThat(server.shelf.received).isEmpty();
    }
  }

  @Test
  void aHeadIsAnsweredWithoutABody() throws Exception {
    try (TestReceiver server = new TestReceiver();
        RawConnection connection = server.connect()) {
      connection.send("HEAD " + TestReceiver.PATH + " HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.answerWithoutBody().status()).isEqualTo(200);

      connection.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(200);
      assertThat(server.receiver.activity().lastCheckAt()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "\r\n"
      })
  void anEmptyBodyIsEmptyHoweverItIsSent(String rest) throws Exception {
    try (TestReceiver server = new TestReceiver();
        RawConnection connection = server.connect()) {
      connection.send("POST " + TestReceiver.PATH + " HTTP/1.1\r\nHost: x\r\n" + rest);

      assertThat(connection.answer().body()).isEqualTo("{\"retCode\":0}");
      assertThat(server.shelf.received).isEmpty();
    }
  }

  @Test
  void theVerificationCodeIsTheAnswer() throws Exception {
    ReceiverConfig config =
        new ReceiverConfig(
            "127.0.0.1", 0, TestReceiver.TOKEN, null, "code-42", ReceiverLimits.STANDARD);
    try (TestReceiver server = new TestReceiver(config, TestReceiver::read)) {
      HttpResponse<String> answer = server.get(TestReceiver.PATH);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("code-42");
    }
  }

  @Test
  void aQueryInTheUrlDoesNotMatter() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      assertThat(server.get(TestReceiver.PATH + "?echo=1").statusCode()).isEqualTo(200);
    }
  }
}
