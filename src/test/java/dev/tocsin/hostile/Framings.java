package dev.tocsin.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Requests that are odd in how they say where they end.
final class Framings {

  private Framings() {}

  static HostileRequest make(Target target, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> oddLength(target, random);
      case 1 -> twoLengths(target, random);
      case 2 -> lengthAndTransfer(target, random);
      case 3 -> oddTransfer(target, random);
      case 4 -> oddChunks(target, random);
      default -> goodChunks(target, random);
    };
  }

  /// No number, or one that is not the body's: what comes after it is never a request.
  private static HostileRequest oddLength(Target target, Random random) {
    byte[] body = target.body(0);
    String length =
        switch (random.nextInt(5)) {
          case 0 ->
              Bytes.pick(
                  random, "", " ", "abc", "-1", "+5", "0x10", "1e3", "5 5", "5,6", "5;", "٥", "1.0",
                  "\"5\"", "NaN", "5\u000b", "--5");
          case 1 ->
              Bytes.pick(
                  random,
                  "18446744073709551616",
                  "18446744073709551617",
                  "18446744073709551621",
                  "9223372036854775808",
                  "4294967297",
                  "00000000000000000000",
                  "9".repeat(400));
          case 2 ->
              Bytes.pick(random, "2000000000", "2147483648", "9999999999", "262145", "4294967295");
          case 3 -> "0".repeat(1 + random.nextInt(20)) + body.length;
          default -> String.valueOf(body.length + 1 + random.nextInt(1000));
        };
    // Zeros in front are plain digits, too, up to a point.
    byte[][] stored = length.matches("0+[1-9]\\d*") ? new byte[][] {body} : new byte[0][];
    byte[] sent = Bytes.request(target.post("Content-Length: " + length), body);
    boolean more = length.length() > 10 && random.nextBoolean();
    return HostileRequest.of(
        "Content-Length " + shown(length),
        more ? Bytes.join(sent, target.smuggled()) : sent,
        stored);
  }

  private static HostileRequest twoLengths(Target target, Random random) {
    byte[] body = target.body(0);
    int other = random.nextInt(3) == 0 ? body.length : random.nextInt(body.length);
    String second = Bytes.pick(random, "Content-Length: ", "content-length:", "CONTENT-LENGTH:  ");
    String[] headers = {"Content-Length: " + body.length, second + other};
    if (random.nextBoolean()) {
      headers = new String[] {headers[1], "X-Between: y", headers[0]};
    }
    byte[] sent = Bytes.join(Bytes.request(target.post(headers), body), target.smuggled());
    return HostileRequest.of("two Content-Lengths", sent);
  }

  private static HostileRequest lengthAndTransfer(Target target, Random random) {
    String transfer = Bytes.pick(random, "chunked", "Chunked", " chunked", "identity", "chunked ");
    int length = random.nextInt(2) * (5 + random.nextInt(30));
    String[] headers = {"Content-Length: " + length, "Transfer-Encoding: " + transfer};
    if (random.nextBoolean()) {
      headers = new String[] {headers[1], headers[0]};
    }
    byte[] sent =
        Bytes.join(
            Bytes.request(target.post(headers), Bytes.utf8("0\r\n\r\n")),
            target.contraband(random));
    return HostileRequest.of("Content-Length and Transfer-Encoding", sent);
  }

  private static HostileRequest oddTransfer(Target target, Random random) {
    String header =
        Bytes.pick(
            random,
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunkedx",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding: chunked;q=0.5",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding:",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
            "Transfer_Encoding: chunked",
            "Transfer-Encoding : chunked",
            " Transfer-Encoding: chunked",
            "X: y\nTransfer-Encoding: chunked",
            "Transfer-Encoding: cow",
            "TE: chunked");
    byte[] body = target.body(0);
    byte[] chunked = chunk(body, "", "0\r\n\r\n");
    // Where it is not taken for a transfer encoding it may be taken for chunks, or for no body.
    return new HostileRequest(
        shown(header),
        List.of(
            new HostileRequest.Step.Send(
                Bytes.join(Bytes.request(target.post(header), chunked), target.smuggled()))),
        header.startsWith("X: y\n") || header.startsWith(" ") || header.contains(" :")
            ? List.of(body)
            : List.of(),
        false);
  }

  private static HostileRequest oddChunks(Target target, Random random) {
    String size =
        Bytes.pick(
            random,
            "-1",
            "0x5",
            "g",
            "",
            " ",
            "5 5",
            "FFFFFFFFFFFFFFFF",
            "7fffffffffffffff",
            "10000000000000005",
            "80000000",
            "ffffffff",
            "5\n",
            "+5",
            "5;",
            "5;\u0000",
            "5\"",
            "\r\n",
            "1".repeat(500),
            "½",
            "40001");
    byte[] sent =
        Bytes.join(
            Bytes.request(
                target.post("Transfer-Encoding: chunked"),
                Bytes.utf8(size + "\r\n" + fiveLetters(target.number()) + "\r\n0\r\n\r\n")),
            target.contraband(random));
    // What the decoder makes of such a size is its own affair, as long as nothing comes after it.
    return anyPart("chunk size " + shown(size), sent);
  }

  /// The first three are other ones for the next 17,576 numbers: fewer may be taken for a body.
  private static String fiveLetters(long number) {
    int rest = (int) (number % (26 * 26 * 26));
    return new String(
        new char[] {
          (char) ('a' + rest % 26),
          (char) ('a' + rest / 26 % 26),
          (char) ('a' + rest / 676),
          'z',
          'z'
        });
  }

  private static HostileRequest goodChunks(Target target, Random random) {
    byte[] body = target.body(0);
    String extension =
        Bytes.pick(random, "", ";a=b", ";a=\"b;c\"", ";" + "x".repeat(3_000), ";a", " ;a=b", ";\t");
    String end =
        Bytes.pick(
            random,
            "0\r\n\r\n",
            "000\r\n\r\n",
            "0;last\r\n\r\n",
            "0\r\nX-Trailer: y\r\n\r\n",
            "0\r\nContent-Length: 5\r\nTransfer-Encoding: gzip\r\n\r\n",
            "0\r\n" + "X: y\r\n".repeat(100) + "\r\n",
            "0\r\n" + "X: " + "y".repeat(20_000) + "\r\n\r\n",
            "0\r\nno colon\r\n\r\n",
            "0\r\n",
            "");
    byte[] sent =
        Bytes.request(target.post("Transfer-Encoding: chunked"), chunk(body, extension, end));
    boolean more = random.nextInt(3) == 0;
    return HostileRequest.of(
        "chunks with '" + shown(extension) + "' and '" + shown(end) + "'",
        more ? Bytes.join(sent, target.smuggled()) : sent,
        body);
  }

  private static HostileRequest anyPart(String kind, byte[] sent) {
    return new HostileRequest(kind, List.of(new HostileRequest.Step.Send(sent)), List.of(), true);
  }

  private static byte[] chunk(byte[] body, String extension, String end) {
    String size = Integer.toHexString(body.length).toUpperCase(Locale.ROOT);
    return Bytes.join(
        (size + extension + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
        body,
        Bytes.utf8("\r\n" + end));
  }

  static String shown(String text) {
    String cut = text.substring(0, Math.min(40, text.length()));
    return cut.replace("\r", "\\r").replace("\n", "\\n");
  }
}
