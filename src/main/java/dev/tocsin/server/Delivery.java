package dev.tocsin.server;

import dev.tocsin.store.Receipt;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/// One whole callback on its way from the sender to the disk and back: the answer is given once, by
/// the receipt or by the deadline, whichever comes first.
///
/// The exchange's I/O thread owns it; the receipt comes from the store's thread and is handed over.
final class Delivery {

  private final HttpServerExchange exchange;
  private final Runnable over;
  private @Nullable String sessionId;
  private boolean answered;

  /// @param over called once, right before the answer
  Delivery(HttpServerExchange exchange, Runnable over) {
    this.exchange = exchange;
    this.over = over;
  }

  /// Any thread, at once.
  void receipt(Receipt receipt, @Nullable String id) {
    try {
      exchange
          .getIoThread()
          .execute(() -> {
            sessionId = id;
            answer(receipt);
          });
    } catch (RejectedExecutionException stopped) {
      // The server is gone, and so is the sender.
    }
  }

  /// The receipt is not there yet, or the answer cannot be got rid of.
  void deadlineMissed() {
    if (answered) {
      IoUtils.safeClose(exchange.getConnection());
      exchange.endExchange();
    } else {
      answer(ex -> Reply.refuse(ex, Problem.NOT_STORED));
    }
  }

  private void answer(Receipt receipt) {
    answer(
        switch (receipt) {
          case Receipt.Stored stored -> ex -> Reply.send(ex, 200, Reply.JSON, Answer.to(sessionId));
          case Receipt.Busy busy -> ex -> Reply.refuse(ex, Problem.BUSY);
          case Receipt.Failed failed -> ex -> Reply.refuse(ex, Problem.NOT_STORED);
        });
  }

  private void answer(HttpHandler reply) {
    if (!answered) {
      answered = true;
      over.run();
      Connectors.executeRootHandler(reply, exchange);
    }
  }
}
