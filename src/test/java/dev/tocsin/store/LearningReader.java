package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.CallbackReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A reader that understands bodies in wrappers only once it has learned them, as with a new rule.
final class LearningReader implements Reading.Reader {

  private static final String WRAPPER = "wrapped ";

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private volatile boolean learned;

  static byte[] wrapped(byte[] body) {
    return (WRAPPER + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  void learn() {
    learned = true;
  }

  @Override
  public Reading read(byte[] body, @Nullable String source) {
    String text = new String(body, StandardCharsets.UTF_8);
    return learned && text.startsWith(WRAPPER)
        ? reader.read(text.substring(WRAPPER.length()).getBytes(StandardCharsets.UTF_8), source)
        : reader.read(body, source);
  }
}
