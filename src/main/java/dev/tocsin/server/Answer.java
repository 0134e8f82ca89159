package dev.tocsin.server;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The body by which Cloud Monitor knows that a push has arrived (section "Alarm callback": it
/// repeats the `sessionId`, and a `retCode` of 0 means success).
final class Answer {

  private Answer() {}

  /// @param sessionId as the sender wrote it, which may be anything at all
  static byte[] to(@Nullable String sessionId) {
    StringBuilder json = new StringBuilder(64).append("{\"sessionId\":");
    if (sessionId == null) {
      json.append("null");
    } else {
      json.append('"');
      for (int index = 0; index < sessionId.length(); index++) {
        append(json, sessionId.charAt(index));
      }
      json.append('"');
    }
    return json.append(",\"retCode\":0}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// Pure ASCII, so that not even half a surrogate pair can break the answer.
  private static void append(StringBuilder json, char c) {
    if (c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<') {
      json.append(c);
    } else {
      json.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        json.append(Character.forDigit((c >> shift) & 0xf, 16));
      }
    }
  }
}
