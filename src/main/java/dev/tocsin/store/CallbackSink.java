package dev.tocsin.store;

import java.util.function.Consumer;

/// Where the receiver puts what it was sent.
public interface CallbackSink {

  /// Hands over a callback. Any thread; returns at once.
  ///
  /// @param receipt called exactly once, on the writer's thread or at once when the store is busy;
  ///   it must not block
  void submit(Received received, Consumer<Receipt> receipt);
}
