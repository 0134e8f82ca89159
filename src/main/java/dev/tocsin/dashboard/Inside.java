package dev.tocsin.dashboard;

import dev.tocsin.server.TlsState;
import dev.tocsin.store.StoreFigures;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the program works inside, for the person who looks after it. Immutable.
///
/// @param tls the receiver's certificate; null for plain HTTP
/// @param old the secret of the callback URL that was replaced and still counts; null when there is
///   none
public record Inside(StoreFigures store, @Nullable TlsState tls, @Nullable OldSecret old) {

  /// Nothing was done yet.
  public static final Inside NEW = new Inside(StoreFigures.NONE, null, null);

  /// A secret that was replaced and still counts.
  ///
  /// @param until when it ends; null when only a person ends it
  /// @param usedAt when it was last used; null when not since the receiver listens
  public record OldSecret(@Nullable Instant until, @Nullable Instant usedAt) {}
}
