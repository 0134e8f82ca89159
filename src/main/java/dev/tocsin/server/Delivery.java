package dev.tocsin.server;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.IoUtils;

/// One whole request on its way to another thread and back: the answer is given once, by that
/// thread or by the deadline, whichever comes first.
///
/// The exchange's I/O thread owns it; what the other thread gives is handed over.
final class Delivery {

  private final HttpServerExchange exchange;
  private final Problem late;
  private final Runnable over;
  private volatile boolean answered;

  /// @param late what the sender is told when the deadline comes first
  /// @param over called once, right before the answer
  Delivery(HttpServerExchange exchange, Problem late, Runnable over) {
    this.exchange = exchange;
    this.late = late;
    this.over = over;
  }

  /// Any thread, at once.
  void give(HttpHandler reply) {
    try {
      exchange.getIoThread().execute(() -> answer(reply));
    } catch (RejectedExecutionException stopped) {
      // The server is gone, and so is the sender.
    }
  }

  /// The answer is not there yet, or cannot be got rid of.
  void deadlineMissed() {
    if (answered) {
      IoUtils.safeClose(exchange.getConnection());
      exchange.endExchange();
    } else {
      answer(ex -> Reply.refuse(ex, late));
    }
  }

  /// Whether nobody waits for the answer any more. Any thread.
  boolean isOver() {
    return answered;
  }

  private void answer(HttpHandler reply) {
    if (!answered) {
      answered = true;
      over.run();
      Connectors.executeRootHandler(reply, exchange);
    }
  }
}
