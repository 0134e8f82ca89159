package dev.tocsin.settings;

import org.jspecify.annotations.Nullable;

/// What the receiver shows itself with. Immutable.
///
/// @param tlsCertificate a file: the certificate and those that signed it as PEM, or a PKCS#12
///   store with its key; relative to the data folder; null for plain HTTP
/// @param tlsKey the file with the certificate's key as PEM; null when it is in the same file
/// @param tlsPassword of the key or the store; null when it has none
public record Tls(
    @Nullable String tlsCertificate, @Nullable String tlsKey, @Nullable String tlsPassword) {

  /// Plain HTTP.
  public static final Tls OFF = new Tls(null, null, null);

  public Tls withCertificate(@Nullable String newCertificate) {
    return new Tls(newCertificate, tlsKey, tlsPassword);
  }

  public Tls withKey(@Nullable String newKey) {
    return new Tls(tlsCertificate, newKey, tlsPassword);
  }

  public Tls withPassword(@Nullable String newPassword) {
    return new Tls(tlsCertificate, tlsKey, newPassword);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "Tls[" + tlsCertificate + ", " + tlsKey + "]";
  }
}
