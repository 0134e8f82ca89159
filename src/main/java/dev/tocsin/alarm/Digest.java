package dev.tocsin.alarm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A short name for content, by which the same content is found again: half a SHA-256, as text that
/// may stand in a URL.
public final class Digest {

  private static final int BYTES = 16;

  private Digest() {}

  /// The same bytes give the same text, in every run.
  public static String of(byte[] content) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
