package dev.tocsin.server;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/// The moment by which the next step of one exchange must have been made. Ends with the exchange.
///
/// It is a total, where the server's own time-outs begin again at every byte. The exchange's I/O
/// thread owns it; only the end of the exchange may come from another thread.
final class Deadline implements ExchangeCompletionListener {

  private final HttpServerExchange exchange;
  private volatile XnioExecutor.@Nullable Key key;

  Deadline(HttpServerExchange exchange) {
    this.exchange = exchange;
    exchange.addExchangeCompleteListener(this);
  }

  /// Replaces the moment that was set before.
  ///
  /// @param missed called on the exchange's I/O thread, unless the exchange has ended
  void set(Duration within, Runnable missed) {
    cancel();
    key = exchange.getIoThread().executeAfter(missed, within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void cancel() {
    XnioExecutor.Key set = key;
    if (set != null) {
      set.remove();
      key = null;
    }
  }

  @Override
  public void exchangeEvent(HttpServerExchange ended, NextListener next) {
    cancel();
    next.proceed();
  }
}
