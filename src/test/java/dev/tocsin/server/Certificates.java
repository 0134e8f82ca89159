package dev.tocsin.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Certificates that sign themselves, made by the JDK's keytool.
public final class Certificates {

  /// Of the stores and of encrypted keys.
  public static final String PASSWORD = "changeit";

  private Certificates() {}

  /// Makes a PKCS#12 store.
  public static Path store(Path file, String name, String algorithm) throws Exception {
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "mine",
                    "-keyalg",
                    algorithm,
                    "-dname",
                    "CN=" + name,
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-validity",
                    "30",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      throw new IOException("keytool failed");
    }
    return file;
  }

  /// The certificate of a store as PEM.
  public static String certificate(Path store) throws Exception {
    return pem("CERTIFICATE", open(store).getCertificate("mine").getEncoded());
  }

  /// The key of a store as PEM.
  public static String key(Path store) throws Exception {
    return pem("PRIVATE KEY", keyBytes(store));
  }

  /// The same, encrypted as openssl does it.
  static String encryptedKey(Path store) throws Exception {
    return pem("ENCRYPTED PRIVATE KEY", encrypted(store));
  }

  /// A PKCS#12 store in the folder with the key of another and no certificate.
  static Path keyAlone(Path store, Path folder) throws Exception {
    KeyStore alone = KeyStore.getInstance("PKCS12");
    alone.load(null, null);
    alone.setKeyEntry("mine", encrypted(store), null);
    Path file = folder.resolve("alone.p12");
    try (var out = Files.newOutputStream(file)) {
      alone.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private static byte[] encrypted(Path store) throws Exception {
    String scheme = "PBEWithHmacSHA256AndAES_256";
    Cipher cipher = Cipher.getInstance(scheme);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(scheme)
            .generateSecret(new PBEKeySpec(PASSWORD.toCharArray())));
    AlgorithmParameters pbes2 = AlgorithmParameters.getInstance("PBES2");
    pbes2.init(cipher.getParameters().getEncoded());
    byte[] encrypted = cipher.doFinal(keyBytes(store));
    return new EncryptedPrivateKeyInfo(pbes2, encrypted).getEncoded();
  }

  static String pem(String what, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
  }

  private static byte[] keyBytes(Path store) throws Exception {
    return open(store).getKey("mine", PASSWORD.toCharArray()).getEncoded();
  }

  private static KeyStore open(Path store) throws IOException, GeneralSecurityException {
    KeyStore opened = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      opened.load(in, PASSWORD.toCharArray());
    }
    return opened;
  }
}
