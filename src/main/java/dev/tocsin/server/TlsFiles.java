package dev.tocsin.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the receiver's certificate and its key are: two PEM files, one with both, or a PKCS#12
/// store. Immutable.
///
/// @param certificate the certificate and those that signed it, the first one first; or a store
/// @param key null when it is in the same file
/// @param password of the key or the store; null when it has none
public record TlsFiles(Path certificate, @Nullable Path key, @Nullable String password) {

  /// Without the password.
  @Override
  public String toString() {
    return "TlsFiles[" + certificate + "]";
  }
}
