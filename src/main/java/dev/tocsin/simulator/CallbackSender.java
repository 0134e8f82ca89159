package dev.tocsin.simulator;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// Posts callbacks as Cloud Monitor does: HTTP/1.1, JSON, five seconds for an answer, and the
/// `user:password` of the URL as Basic authentication.
///
/// Used by one thread; the client's own threads (`HttpClient-…`) end with [#close].
final class CallbackSender implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient client;
  private final HttpRequest.Builder template;

  /// @param builder of the client; says which certificates are believed
  CallbackSender(URI url, HttpClient.Builder builder) {
    client = builder.version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
    template =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8");
    String credentials = url.getUserInfo();
    if (credentials != null) {
      byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
      template.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
  }

  Answer send(String body) throws InterruptedException {
    HttpRequest request = template.copy().POST(HttpRequest.BodyPublishers.ofString(body)).build();
    try {
      return new Answer.Status(
          client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (HttpTimeoutException e) {
      return new Answer.Failure("no answer within " + PATIENCE.toSeconds() + " s");
    } catch (ConnectException e) {
      return new Answer.Failure("no connection");
    } catch (IOException e) {
      return new Answer.Failure("the connection broke");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
