package dev.tocsin.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Several requests on one connection, good ones and others.
final class Pipelines {

  private Pipelines() {}

  static HostileRequest make(Target target, Random random) {
    List<byte[]> sent = new ArrayList<>();
    List<byte[]> bodies = new ArrayList<>();
    int count = 2 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(8)) {
        case 0 -> sent.add(Bytes.utf8(Target.head("GET /health HTTP/1.1", "X: y")));
        case 1 -> sent.add(Bytes.utf8(Target.head("HEAD " + target.path() + " HTTP/1.1", "X: y")));
        case 2 ->
            sent.add(Bytes.utf8(Target.head("POST /callback/wrong HTTP/1.1", "Content-Length: 0")));
        case 3 -> sent.add(wrapped(target, random));
        default -> {
          bodies.add(target.body(i));
          sent.add(target.good(i));
        }
      }
    }
    return HostileRequest.of(
        count + " requests in a row",
        Bytes.join(sent.toArray(byte[][]::new)),
        bodies.toArray(byte[][]::new));
  }

  /// A request at a wrong path, whose body is one that is not to be acted upon.
  private static byte[] wrapped(Target target, Random random) {
    byte[] body = target.contraband(random);
    return Bytes.request(
        Target.head("POST /wrong HTTP/1.1", "Content-Length: " + body.length), body);
  }
}
