package dev.tocsin.hostile;

import dev.tocsin.hostile.HostileRequest.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What became of one request on a connection of its own, read until the receiver has closed it.
///
/// @param request what was sent
/// @param answers all that the receiver sent
/// @param ended whether the receiver closed the connection within the time
/// @param took until then
record Exchange(HostileRequest request, String answers, boolean ended, Duration took) {

  /// What is in an answer only when a callback is on disk.
  private static final String ACKNOWLEDGED = "{\"sessionId\":";

  /// @param within what the connection may last after the last byte was sent
  static Exchange of(HostileRequest request, int port, Duration within) throws IOException {
    long began = System.nanoTime();
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    boolean ended = true;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      if (play(request, socket)) {
        ended = readToTheEnd(socket, answers, within);
      }
    }
    return new Exchange(
        request,
        answers.toString(StandardCharsets.ISO_8859_1),
        ended,
        Duration.ofNanos(System.nanoTime() - began));
  }

  /// Does what the request says; false when nothing can be read after it.
  private static boolean play(HostileRequest request, Socket socket) throws IOException {
    try {
      for (Step step : request.steps()) {
        switch (step) {
          case Step.Send(byte[] bytes) -> socket.getOutputStream().write(bytes);
          case Step.Wait(Duration time) -> Thread.sleep(time);
          case Step.HalfClose() -> socket.shutdownOutput();
          case Step.Reset() -> {
            socket.setSoLinger(true, 0);
            return false;
          }
        }
      }
    } catch (IOException closedMeanwhile) {
      // An answer may be there all the same.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static boolean readToTheEnd(Socket socket, ByteArrayOutputStream answers, Duration within)
      throws IOException {
    long end = System.nanoTime() + within.toNanos();
    byte[] buffer = new byte[8 * 1024];
    while (true) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        socket.setSoTimeout((int) left);
        int read = socket.getInputStream().read(buffer);
        if (read < 0) {
          return true;
        }
        answers.write(buffer, 0, read);
      } catch (SocketTimeoutException tooLong) {
        return false;
      } catch (IOException reset) {
        return true;
      }
    }
  }

  /// How many callbacks the receiver said it has stored.
  int acknowledged() {
    return (answers.length() - answers.replace(ACKNOWLEDGED, "").length()) / ACKNOWLEDGED.length();
  }

  /// Whether an answer tells more than it should: an error's trace, or what the server is.
  boolean isTalkative() {
    return answers.contains("\tat ")
        || answers.contains("io.undertow")
        || answers.contains("Server:");
  }

  @Override
  public String toString() {
    return "%s after %d ms, %s: %s"
        .formatted(
            request.kind(),
            took.toMillis(),
            ended ? "closed" : "still open",
            answers.lines().findFirst().orElse("no answer"));
  }
}
