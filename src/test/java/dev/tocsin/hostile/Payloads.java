package dev.tocsin.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Bodies that nobody can read as an alarm, or hardly; within the largest size each is to be kept.
final class Payloads {

  private static final int LARGEST = 256 * 1024;

  private Payloads() {}

  static HostileRequest make(Target target, Random random) {
    byte[] body = body(target, random);
    boolean compressed = random.nextInt(12) == 0;
    String encoding =
        compressed
            ? "Content-Encoding: " + Bytes.pick(random, "gzip", "br", "GZIP, identity")
            : "X: y";
    byte[] sent = Bytes.request(target.post("Content-Length: " + body.length, encoding), body);
    String kind =
        "body of " + body.length + " bytes" + (compressed ? ", said to be compressed" : "");
    return compressed || body.length > LARGEST || body.length == 0
        ? HostileRequest.of(kind, sent)
        : HostileRequest.of(kind, sent, body);
  }

  private static byte[] body(Target target, Random random) {
    String mark = "\"hostile-" + target.number() + "\"";
    return switch (random.nextInt(20)) {
      case 0 -> gzip(target.body(0));
      case 1 -> Bytes.random(random, 16 + random.nextInt(5_000));
      case 2 -> Bytes.utf8("[".repeat(1 + random.nextInt(100_000)) + mark);
      case 3 -> Bytes.utf8("{\"a\":".repeat(1 + random.nextInt(20_000)) + mark);
      case 4 ->
          Bytes.utf8("{\"a\":1e" + "9".repeat(1 + random.nextInt(300)) + ",\"b\":" + mark + "}");
      case 5 ->
          Bytes.utf8("{\"n\":" + "7".repeat(1 + random.nextInt(200_000)) + ",\"b\":" + mark + "}");
      case 6 ->
          Bytes.utf8(
              "{\"s\":\"" + "\\u0000".repeat(random.nextInt(20_000)) + "\",\"b\":" + mark + "}");
      case 7 -> Bytes.utf8("[" + "1,".repeat(random.nextInt(100_000)) + mark + "]");
      case 8 ->
          Bytes.utf8(
              "{"
                  + "\"sessionId\":1,".repeat(random.nextInt(5_000))
                  + "\"sessionId\":"
                  + mark
                  + "}");
      case 9 -> mark.getBytes(StandardCharsets.UTF_16);
      case 10 -> mark.getBytes(StandardCharsets.UTF_16LE);
      case 11 -> Bytes.join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, target.body(0));
      case 12 -> Bytes.join(target.body(0), new byte[] {(byte) 0xc3, 0x28, 0, (byte) 0xff});
      case 13 ->
          Bytes.utf8(
              Bytes.pick(
                      random, "%d", "-%d.50e+1", "\"%d\"", "[[], %d]", "{\"%d\":null}", "%d true")
                  .formatted(target.number()));
      case 14 -> sized(target, LARGEST);
      case 15 -> sized(target, LARGEST + 1);
      case 16 -> sized(target, LARGEST - 1 - random.nextInt(1_000));
      case 17 ->
          Bytes.utf8(
              "{\"sessionId\":" + mark + ",\"alarmStatus\":{\"a\":[[[]]]},\"alarmObjInfo\":7}");
      case 18 -> Bytes.utf8("\ud83d\ude00 '; DROP TABLE callback; -- " + mark);
      default -> target.smuggled();
    };
  }

  private static byte[] sized(Target target, int size) {
    byte[] body = target.body(0);
    return Bytes.join(body, Bytes.utf8(" ".repeat(size - body.length)));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
