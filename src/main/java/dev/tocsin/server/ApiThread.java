package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The thread `tocsin-api`, on which the API's answers are worked out one after the other, so that
/// slow questions take no thread from callbacks. Owned by [ApiHandler]; its queue is as long as
/// requests are let in.
final class ApiThread implements AutoCloseable {

  private static final int MOST_AT_ONCE = 16;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final RareLog log;
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("tocsin-api").daemon().factory());

  ApiThread(RareLog log) {
    this.log = log;
  }

  /// Begins with a request if there is room for one more, which it takes until the exchange ends,
  /// however that may be; else refuses it. On the I/O thread.
  void soon(HttpServerExchange exchange, Runnable begin) {
    if (!room.tryAcquire()) {
      Reply.refuse(exchange, Problem.BUSY);
      return;
    }
    exchange.addExchangeCompleteListener((_, next) -> {
      room.release();
      next.proceed();
    });
    begin.run();
  }

  /// Works an answer out and sends it; not if nobody waits for it any more when its turn comes. On
  /// the I/O thread.
  ///
  /// @param work on this thread; may wait
  void answer(HttpServerExchange exchange, Deadline deadline, Supplier<HttpHandler> work) {
    Delivery delivery = new Delivery(exchange, Problem.BUSY, () -> {});
    deadline.set(LONGEST, delivery::deadlineMissed);
    exchange.dispatch(
        thread,
        () -> {
          if (!delivery.isOver()) {
            delivery.give(outcome(work));
          }
        });
  }

  private HttpHandler outcome(Supplier<HttpHandler> work) {
    try {
      return work.get();
    } catch (RuntimeException | VirtualMachineError failure) {
      log.log(RareLog.Event.REQUEST_FAILED, failure);
      return exchange -> Reply.refuse(exchange, Problem.BROKEN);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
