package dev.tocsin.hostile;

import static dev.tocsin.hostile.Framings.shown;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Requests with an odd request line or odd headers.
final class Heads {

  private Heads() {}

  static HostileRequest make(Target target, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> oddLine(target, random);
      case 1 -> oddHeader(target, random);
      case 2 -> flood(target, random);
      default -> oddButFine(target, random);
    };
  }

  private static HostileRequest oddLine(Target target, Random random) {
    String path = target.path();
    String line =
        Bytes.pick(
            random,
            "POST " + path,
            "POST  " + path + " HTTP/1.1",
            "POST\t" + path + "\tHTTP/1.1",
            "POST " + path + " HTTP/1.1 ",
            "POST " + path + " HTTP/9.9",
            "POST " + path + " HTTP/1.1x",
            "POST " + path + " HTTP/0.9",
            "POST " + path + " HTTP/2.0",
            "POST " + path + " http/1.1",
            "POST " + path + " HTTP/1.",
            "POST " + path + " HTTP/",
            "POST " + path + " FTP/1.1",
            "POST " + path + " HTTP/11111111111111111111",
            "post " + path + " HTTP/1.1",
            "P\u0000ST " + path + " HTTP/1.1",
            "PO\rST " + path + " HTTP/1.1",
            "(){:;} " + path + " HTTP/1.1",
            "X".repeat(1 + random.nextInt(20_000)) + " " + path + " HTTP/1.1",
            "BREW " + path + " HTTP/1.1",
            "TRACE " + path + " HTTP/1.1",
            "CONNECT localhost:22 HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "PRI * HTTP/2.0",
            "DELETE " + path + " HTTP/1.1",
            " POST " + path + " HTTP/1.1",
            "\u0000POST " + path + " HTTP/1.1",
            "POST",
            "");
    byte[] body = target.body(0);
    byte[] sent = Bytes.request(Target.head(line, "Content-Length: " + body.length), body);
    return new HostileRequest(
        "line '" + shown(line) + "'",
        List.of(new HostileRequest.Step.Send(sent)),
        List.of(body),
        false);
  }

  private static HostileRequest oddHeader(Target target, Random random) {
    String header =
        Bytes.pick(
            random,
            "NoColon",
            ": empty name",
            "Space : before the colon",
            "Folded: one\r\n two",
            "Folded: one\r\n\ttwo\r\n three",
            "Bare: a\rb",
            "Bare: a\nb: c",
            "Nul: a\u0000b",
            "N\u0000l: a",
            "Bell: \u0007\u001b[2J",
            "Latin: \u00e9\u00ff\u0080",
            "Long: " + "y".repeat(15_000),
            "(weird)<name>@,;:\\\"/[]?={}: x",
            "Content-Type: " + "application/json;".repeat(500),
            "Content-Encoding: gzip",
            "Content-Encoding: identity, identity",
            "Connection: close, keep-alive, upgrade",
            "Connection: content-length",
            "Keep-Alive: timeout=99999",
            "Host: other",
            "Host: a b",
            "Host:",
            "Cookie: " + "a=b;".repeat(200),
            "Cookie: $Version=\"1\"; \"; =;;;",
            "Range: bytes=0-0,-1,5-2",
            "Expect: 100-continue",
            "Expect: 200-maybe",
            "Expect: 100-continue, 100-continue",
            "X-Forwarded-For: " + "127.0.0.1,".repeat(300),
            "X-Forwarded-Host: ${jndi:ldap://x/y}",
            "X-Original-URL: /api/counts",
            "X-HTTP-Method-Override: DELETE",
            "Max-Forwards: 0",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ",
            "If-None-Match: *",
            "Accept-Encoding: gzip;q=0, *;q=x",
            "Authorization: Basic " + "Zm9v".repeat(500));
    byte[] body = target.body(0);
    boolean first = random.nextBoolean();
    String length = "Content-Length: " + body.length;
    byte[] sent =
        Bytes.request(first ? target.post(header, length) : target.post(length, header), body);
    return HostileRequest.of("header '" + shown(header) + "'", sent, body);
  }

  private static HostileRequest flood(Target target, Random random) {
    String headers =
        switch (random.nextInt(5)) {
          case 0 -> "A: b\r\n".repeat(60 + random.nextInt(2_000));
          case 1 -> "A: " + "b".repeat(14_000 + random.nextInt(200_000)) + "\r\n";
          case 2 -> "a".repeat(14_000 + random.nextInt(50_000)) + ": b\r\n";
          case 3 ->
              "Cookie: c" + random.nextInt() + "=d\r\n".repeat(1) + "Cookie: e=f\r\n".repeat(30);
          default -> distinct(random);
        };
    byte[] body = target.body(0);
    byte[] sent = Bytes.request(target.post(headers + "Content-Length: " + body.length), body);
    return HostileRequest.of("flood of " + headers.length() + " header bytes", sent, body);
  }

  private static String distinct(Random random) {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 50 + random.nextInt(100); i++) {
      headers.append("X-").append(random.nextInt()).append(": ").append(i).append("\r\n");
    }
    return headers.toString();
  }

  /// Odd, but it has one meaning only.
  private static HostileRequest oddButFine(Target target, Random random) {
    byte[] body = target.body(0);
    String length = "Content-Length: " + body.length;
    String head =
        switch (random.nextInt(9)) {
          case 0 -> "\r\n\r\n" + target.post(length);
          case 1 -> target.post(length).replace("\r\n", "\n");
          case 2 -> "POST " + target.path() + " HTTP/1.1\r\n" + length + "\r\n\r\n";
          case 3 -> "POST " + target.path() + " HTTP/1.0\r\n" + length + "\r\n\r\n";
          case 4 -> target.post(length.toLowerCase(Locale.ROOT), "Connection: close");
          case 5 -> target.post("Content-Length:" + body.length + "   ");
          case 6 -> target.post("Content-Length:\t" + body.length);
          case 7 ->
              "POST "
                  + target.path()
                  + "?source=x&source=y&%00=%ff HTTP/1.1\r\n"
                  + length
                  + "\r\n\r\n";
          default -> target.post("Content-Type: multipart/form-data; boundary=x", length);
        };
    return HostileRequest.of("odd but fine: " + shown(head), Bytes.request(head, body), body);
  }
}
