package dev.tocsin.server;

import dev.tocsin.store.StoreFigures;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the program is, for `/health` and `/metrics`. Any thread; must not block, but for [#store]
/// and [#lastCallbackAt].
public interface Vitals {

  /// Why callbacks cannot be stored, or are not judged; null while all is well.
  @Nullable String downBecause();

  /// How many callbacks and orders wait to be stored.
  int waiting();

  /// How the store works, for which its files are looked at.
  StoreFigures store();

  ErrorTally errors();

  Instant startedAt();

  /// When the last callback was stored, which is read from the database; empty before the first.
  Optional<Instant> lastCallbackAt();
}
