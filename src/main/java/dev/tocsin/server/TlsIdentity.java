package dev.tocsin.server;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A certificate with its key, as read from files. Immutable.
record TlsIdentity(SSLContext context, TlsState state) {

  private static final byte[] PROBE = "tocsin".getBytes(StandardCharsets.US_ASCII);
  private static final String PEM_BEGINS = "-----BEGIN";
  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

  private record Pair(List<Certificate> chain, PrivateKey key) {}

  /// Reads the files, and makes sure that the key belongs to the certificate.
  ///
  /// @throws IOException when they cannot be used; the message says which and why
  static TlsIdentity read(TlsFiles files) throws IOException {
    try {
      Pair pair = pair(files);
      if (!(pair.chain().getFirst() instanceof X509Certificate certificate)) {
        throw new IOException("it holds no X.509 certificate");
      }
      if (!belongs(certificate, pair.key())) {
        throw new IOException("the private key belongs to another certificate");
      }
      return new TlsIdentity(
          context(pair),
          new TlsState(
              certificate.getSubjectX500Principal().getName(),
              certificate.getNotAfter().toInstant(),
              sha256(certificate),
              null));
    } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
      throw new IOException(
          "The certificate %s cannot be used: %s".formatted(files.certificate(), reason(unusable)),
          unusable);
    }
  }

  static String sha256(Certificate certificate) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.of().formatHex(digest);
  }

  private static Pair pair(TlsFiles files) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(files.certificate());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(PEM_BEGINS) ? fromPem(text, files) : fromStore(bytes, files.password());
  }

  private static Pair fromPem(String text, TlsFiles files)
      throws IOException, GeneralSecurityException {
    // The JDK's reader of certificates stumbles over whatever stands beside them, as a key.
    String certificates =
        CERTIFICATE.matcher(text).results().map(MatchResult::group).collect(joining("\n"));
    if (certificates.isEmpty()) {
      throw new IOException("there is no certificate in it");
    }
    List<Certificate> chain =
        List.copyOf(
            CertificateFactory.getInstance("X.509")
                .generateCertificates(
                    new ByteArrayInputStream(certificates.getBytes(StandardCharsets.ISO_8859_1))));
    Path key = files.key();
    String keyText = key == null ? text : Files.readString(key, StandardCharsets.ISO_8859_1);
    return new Pair(
        chain,
        PemKey.read(keyText, chain.getFirst().getPublicKey().getAlgorithm(), files.password()));
  }

  private static Pair fromStore(byte[] bytes, @Nullable String password)
      throws IOException, GeneralSecurityException {
    char[] secret = password == null ? new char[0] : password.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(bytes), secret);
    for (String alias : Collections.list(store.aliases())) {
      Certificate[] chain = store.getCertificateChain(alias);
      if (chain != null && store.getKey(alias, secret) instanceof PrivateKey key) {
        return new Pair(List.of(chain), key);
      }
    }
    throw new IOException("there is no private key with a certificate in it");
  }

  private static boolean belongs(X509Certificate certificate, PrivateKey key)
      throws GeneralSecurityException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    Signature signing = Signature.getInstance(algorithm);
    signing.initSign(key);
    signing.update(PROBE);
    byte[] signature = signing.sign();
    Signature verifying = Signature.getInstance(algorithm);
    verifying.initVerify(certificate.getPublicKey());
    verifying.update(PROBE);
    return verifying.verify(signature);
  }

  private static SSLContext context(Pair pair) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("tocsin", pair.key(), new char[0], pair.chain().toArray(Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static String reason(Exception unusable) {
    return switch (unusable) {
      case NoSuchFileException missing -> "there is no file " + missing.getFile();
      // The JDK's readers throw them at what they did not expect, with texts for programmers.
      case RuntimeException _ -> "what is in it cannot be understood";
      default -> String.valueOf(unusable.getMessage());
    };
  }
}
