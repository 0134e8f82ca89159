package dev.tocsin.alarm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A short name for content, by which the same content is found again: half a SHA-256, as text that
/// may stand in a URL.
public final class Digest {

  private static final int BYTES = 16;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  /// Only ever copied: to look for the algorithm costs more than a short text's digest.
  private static final MessageDigest SHA_256 = sha256();

  private Digest() {}

  /// The same bytes give the same text, in every run.
  public static String of(byte[] content) {
    try {
      byte[] whole = ((MessageDigest) SHA_256.clone()).digest(content);
      return TEXT.encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (CloneNotSupportedException everyJdkCopiesIt) {
      throw new IllegalStateException(everyJdkCopiesIt);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
