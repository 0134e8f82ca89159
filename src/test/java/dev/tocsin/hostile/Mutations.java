package dev.tocsin.hostile;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Good requests in which a few bytes are others, too many, or gone.
final class Mutations {

  private static final byte[] LIKELY = Bytes.utf8("\r\n\0 :;,/%?&=#\"\\{}[]0aZ\u007f");

  private Mutations() {}

  static HostileRequest make(Target target, Random random) {
    byte[] request = target.good(0);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && request.length > 1; i++) {
      request = changed(request, random);
    }
    return new HostileRequest(
        "mutation", List.of(new HostileRequest.Step.Send(request)), List.of(), true);
  }

  private static byte[] changed(byte[] request, Random random) {
    int at = random.nextInt(request.length);
    byte[] before = Arrays.copyOf(request, at);
    byte[] after = Arrays.copyOfRange(request, at, request.length);
    byte[] rest = Arrays.copyOfRange(request, at + 1, request.length);
    byte[] one = {
      random.nextBoolean() ? LIKELY[random.nextInt(LIKELY.length)] : (byte) random.nextInt()
    };
    return switch (random.nextInt(4)) {
      case 0 -> Bytes.join(before, one, rest);
      case 1 -> Bytes.join(before, one, after);
      case 2 -> Bytes.join(before, rest);
      default -> {
        int end = Math.min(after.length, 1 + random.nextInt(30));
        yield Bytes.join(before, Arrays.copyOf(after, end), after);
      }
    };
  }
}
