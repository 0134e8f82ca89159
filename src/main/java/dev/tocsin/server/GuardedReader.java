package dev.tocsin.server;

import dev.tocsin.alarm.Reading;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Reads bodies, and whatever goes wrong, never loses one: what the reader fails at goes to the
/// inbox like any other body that nobody understands. Any thread.
final class GuardedReader {

  private final Reading.Reader reader;
  private final RareLog log;

  GuardedReader(Reading.Reader reader, RareLog log) {
    this.reader = reader;
    this.log = log;
  }

  Reading read(byte[] body, @Nullable String source) {
    try {
      return reader.read(body, source);
    } catch (RuntimeException | StackOverflowError failure) {
      log.log(RareLog.Event.READER_FAILED, failure);
      return new Reading.Unreadable(Reading.Reason.PAST_LIMITS, null, digest(body));
    }
  }

  private static String digest(byte[] body) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
