package dev.tocsin.hostile;

import java.util.Random;

/// Whom the requests are for, and bodies that nobody else sends.
///
/// @param token the secret in the path
/// @param number of the request
record Target(String token, long number) {

  String path() {
    return "/callback/" + token;
  }

  /// A body that is found again: the `index`th of this request.
  byte[] body(int index) {
    return Bytes.utf8(
        "{\"sessionId\":\"hostile-%d-%d\",\"alarmStatus\":\"1\",\"number\":%d}"
            .formatted(number, index, number));
  }

  /// A whole request that has no fault.
  byte[] good(int index) {
    byte[] body = body(index);
    return Bytes.request(post("Content-Length: " + body.length), body);
  }

  /// The head of a POST to the secret path.
  String post(String... headers) {
    return head("POST " + path() + " HTTP/1.1", headers);
  }

  static String head(String requestLine, String... headers) {
    return requestLine + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  /// A request that would be stored if someone took a body for it.
  byte[] smuggled() {
    byte[] body = Bytes.utf8("{\"smuggled\":" + number + "}");
    return Bytes.request(post("Content-Length: " + body.length), body);
  }

  /// Something that is smuggled or asks for what has a secret.
  byte[] contraband(Random random) {
    return random.nextBoolean()
        ? smuggled()
        : Bytes.utf8(
            head("GET " + Bytes.pick(random, "/health", "/api/counts") + " HTTP/1.1", "X: y"));
  }
}
