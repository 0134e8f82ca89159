package dev.tocsin.server;

import dev.tocsin.store.StoreFigures;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the program is, for `/health` and `/metrics`. Any thread; must not block, but for
/// [#lastCallbackAt].
public interface Vitals {

  /// Why callbacks cannot be stored; null while they can.
  @Nullable String downBecause();

  StoreFigures store();

  ErrorTally errors();

  Instant startedAt();

  /// When the last callback was stored, which is read from the database; empty before the first.
  Optional<Instant> lastCallbackAt();
}
