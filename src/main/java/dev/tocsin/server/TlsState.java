package dev.tocsin.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The certificate that the receiver shows. Immutable.
///
/// @param name whom it is for, as it says
/// @param validUntil when it expires
/// @param sha256 its fingerprint, in hexadecimal
/// @param problem why the files as they are now cannot be used, in English, so that the certificate
///   of before goes on; null when all is well
public record TlsState(String name, Instant validUntil, String sha256, @Nullable String problem) {

  TlsState with(@Nullable String newProblem) {
    return new TlsState(name, validUntil, sha256, newProblem);
  }
}
