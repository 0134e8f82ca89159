package dev.tocsin.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// What other programs say when they take the port for another one.
final class Strangers {

  private Strangers() {}

  static HostileRequest make(Target target, Random random) {
    String path = target.path();
    return switch (random.nextInt(16)) {
      case 0 ->
          HostileRequest.of(
              "HTTP/2 preface",
              "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\u0012\4\0\0\0\0\0\0\3\0\0\0d\0\4");
      case 1 -> HostileRequest.of("TLS hello", tlsHello(random));
      case 2 -> HostileRequest.of("SSH", "SSH-2.0-OpenSSH_9.6\r\n");
      case 3 ->
          HostileRequest.of("SMTP", "EHLO example.org\r\nMAIL FROM:<a@b>\r\nDATA\r\n.\r\nQUIT\r\n");
      case 4 ->
          HostileRequest.of(
              "websocket",
              Target.head(
                  "GET " + path + " HTTP/1.1",
                  "Upgrade: websocket",
                  "Connection: Upgrade",
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                  "Sec-WebSocket-Version: 13"));
      case 5 -> HostileRequest.of("HTTP/0.9", "GET " + path + "\r\n");
      case 6 -> HostileRequest.of("HTTP/0.9 without CR", "GET /health\n");
      case 7 ->
          new HostileRequest(
              "PROXY protocol 1",
              List.of(
                  new HostileRequest.Step.Send(
                      Bytes.join(
                          Bytes.utf8("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n"), target.good(0)))),
              List.of(target.body(0)),
              false);
      case 8 ->
          HostileRequest.of(
              "PROXY protocol 2", "\r\n\r\n\0\r\nQUIT\n!\u0011\0\f\u007f\0\0\1\u007f\0\0\1\0P\0P");
      case 9 -> HostileRequest.of("SOCKS 5", "\5\1\0\5\1\0\3\tlocalhost\0P");
      case 10 -> HostileRequest.of("Redis", "*1\r\n$8\r\nFLUSHALL\r\n");
      case 11 -> HostileRequest.of("RTSP", "OPTIONS rtsp://x/ RTSP/1.0\r\nCSeq: 1\r\n\r\n");
      case 12 ->
          HostileRequest.of("Java serialisation", "\u00ac\u00ed\0\5sr\0\u0011java.util.HashMap");
      case 13 -> HostileRequest.of("RMI", "JRMI\0\2K");
      case 14 ->
          HostileRequest.of("random bytes", Bytes.random(random, 1 + random.nextInt(40_000)));
      default ->
          HostileRequest.of(
              "line ends",
              Bytes.pick(random, "\r", "\n", "\0", " ", "\r\n").repeat(random.nextInt(60_000)));
    };
  }

  private static byte[] tlsHello(Random random) {
    byte[] rest = Bytes.random(random, 200 + random.nextInt(300));
    byte[] head = {22, 3, 1, (byte) (rest.length >> 8), (byte) rest.length, 1, 0};
    return Bytes.join(head, rest, "localhost".getBytes(StandardCharsets.US_ASCII));
  }
}
