package dev.tocsin.load;

import java.nio.charset.StandardCharsets;

/// As much of HTTP/1.1 as a sender needs that must cost next to nothing, or it would measure
/// itself.
final class Http {

  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int STATUS = "HTTP/1.1 ".length();

  private Http() {}

  /// A POST on a connection that stays open.
  static byte[] post(String path, byte[] body) {
    byte[] head =
        """
        POST %s HTTP/1.1\r
        Host: 127.0.0.1\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(path, body.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  /// How many bytes the answer that begins here has; 0 while its head is not whole.
  static int answerLength(byte[] bytes, int size) {
    int length = 0;
    for (int i = 0; i + 3 < size; i++) {
      if (bytes[i] == '\n' && isLength(bytes, i + 1, size)) {
        length = number(bytes, i + 1 + LENGTH.length);
      } else if (bytes[i] == '\r' && bytes[i + 2] == '\r') {
        return i + 4 + length;
      }
    }
    return 0;
  }

  static int status(byte[] answer) {
    return number(answer, STATUS);
  }

  private static boolean isLength(byte[] bytes, int from, int size) {
    if (from + LENGTH.length > size) {
      return false;
    }
    for (int i = 0; i < LENGTH.length; i++) {
      if (Character.toLowerCase(bytes[from + i]) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from) {
    int place = from;
    while (bytes[place] == ' ') {
      place++;
    }
    int number = 0;
    for (; Character.isDigit(bytes[place]); place++) {
      number = number * 10 + bytes[place] - '0';
    }
    return number;
  }
}
