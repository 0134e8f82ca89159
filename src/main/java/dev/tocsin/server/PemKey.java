package dev.tocsin.server;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// Reads a private key in PEM (RFC 7468): PKCS#8, plain or encrypted. What is inside is the JDK's
/// to understand.
final class PemKey {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]*)-----END \\1-----");
  private static final String PLAIN = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

  private PemKey() {}

  /// @param algorithm of the certificate's public key, to which this one belongs
  /// @throws IOException when there is none that can be read, with what to do
  static PrivateKey read(String pem, String algorithm, @Nullable String password)
      throws IOException, GeneralSecurityException {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new IOException("there is no private key in it");
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(block.group(2));
    } catch (IllegalArgumentException damaged) {
      throw new IOException("the private key in it is damaged", damaged);
    }
    PKCS8EncodedKeySpec spec =
        switch (block.group(1)) {
          case PLAIN -> new PKCS8EncodedKeySpec(bytes);
          case ENCRYPTED -> decrypt(new EncryptedPrivateKeyInfo(bytes), password);
          default ->
              throw new IOException(
                  "its private key is not in PKCS#8: 'openssl pkcs8 -topk8 -nodes' converts it");
        };
    return KeyFactory.getInstance(algorithm).generatePrivate(spec);
  }

  private static PKCS8EncodedKeySpec decrypt(
      EncryptedPrivateKeyInfo info, @Nullable String password)
      throws IOException, GeneralSecurityException {
    if (password == null) {
      throw new IOException("its private key is encrypted, and no password is set");
    }
    AlgorithmParameters parameters = info.getAlgParameters();
    if (parameters == null) {
      throw new IOException("its private key is encrypted in a way that is not understood");
    }
    // What was used to encrypt is named by the parameters, as PBEWithHmacSHA256AndAES_256.
    String scheme = parameters.toString();
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password.toCharArray())),
        parameters);
    return info.getKeySpec(cipher);
  }
}
