package dev.tocsin.server;

import dev.tocsin.alarm.Reading;
import dev.tocsin.store.CallbackSink;
import dev.tocsin.store.Receipt;
import dev.tocsin.store.Received;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.SameThreadExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/// The secret path: takes callbacks, and answers the check of the URL, which is a request without a
/// body. Called on I/O threads, never blocks one.
final class CallbackHandler implements HttpHandler, BodyReader.Next {

  /// An alarm has one or two kilobytes. To read that many costs less than to hand it to another
  /// thread; a longer body could keep the I/O thread from other connections.
  private static final int MOST_READ_AT_ONCE = 16 * 1024;

  private static final int LONGEST_SOURCE = 64;
  private static final byte[] CHECKED = "{\"retCode\":0}".getBytes(StandardCharsets.US_ASCII);

  private final ReceiverLimits limits;
  private final @Nullable String verificationCode;
  private final Reading.Reader reader;
  private final CallbackSink sink;
  private final InstantSource clock;
  private final RareLog log;
  private final InFlight inFlight;
  private final Semaphore arriving;
  private volatile @Nullable Instant lastPushAt;
  private volatile @Nullable Instant lastCheckAt;
  private final LongAdder checks = new LongAdder();

  CallbackHandler(
      ReceiverConfig config,
      Reading.Reader reader,
      CallbackSink sink,
      InstantSource clock,
      RareLog log) {
    this.limits = config.limits();
    this.verificationCode = config.verificationCode();
    this.reader = reader;
    this.sink = sink;
    this.clock = clock;
    this.log = log;
    this.inFlight = new InFlight(limits.requestsInFlight(), limits.bytesInFlight());
    this.arriving = new Semaphore(limits.bytesInFlight());
  }

  ReceiverActivity activity() {
    return new ReceiverActivity(lastPushAt, lastCheckAt, checks.sum());
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    if (method.equals(Methods.POST)) {
      post(exchange);
    } else if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      Reply.refuseMethod(exchange, "GET, HEAD, POST");
    } else if (exchange.isRequestComplete()) {
      check(exchange);
    } else {
      Reply.refuse(exchange, Problem.UNEXPECTED_BODY);
    }
  }

  private void post(HttpServerExchange exchange) {
    if (exchange.isRequestComplete()) {
      check(exchange);
    } else if (Framing.isEncoded(exchange)) {
      refused(exchange, Problem.ENCODED, null);
    } else if (Framing.length(exchange) > limits.bodyBytes()) {
      refused(exchange, Problem.TOO_LARGE, null);
    } else {
      new BodyReader(exchange, exchange.getRequestChannel(), limits, arriving, this).start();
    }
  }

  private void check(HttpServerExchange exchange) {
    lastCheckAt = clock.instant();
    checks.increment();
    OpenCall.of(exchange).names(source(exchange));
    OpenCall.of(exchange).checked();
    if (verificationCode == null) {
      Reply.send(exchange, 200, Reply.JSON, CHECKED);
    } else {
      byte[] code = verificationCode.getBytes(StandardCharsets.UTF_8);
      Reply.send(exchange, 200, "text/plain; charset=utf-8", code);
    }
  }

  @Override
  public void whole(HttpServerExchange exchange, byte[] body, Deadline deadline) {
    if (body.length == 0) {
      check(exchange);
      return;
    }
    String source = source(exchange);
    OpenCall.of(exchange).names(source);
    if (!inFlight.enter(body.length)) {
      log.log(RareLog.Event.STORE_BUSY, "the limit of callbacks in flight is reached");
      Reply.refuse(exchange, Problem.BUSY);
      return;
    }
    Delivery delivery =
        new Delivery(exchange, Problem.NOT_STORED, () -> inFlight.leave(body.length));
    deadline.set(limits.answerWithin(), delivery::deadlineMissed);
    Instant at = clock.instant();
    Executor thread =
        body.length <= MOST_READ_AT_ONCE
            ? SameThreadExecutor.INSTANCE
            : exchange.getConnection().getWorker();
    exchange.dispatch(thread, () -> deliver(delivery, at, body, source));
  }

  /// On the I/O thread, or for a long body on a worker thread.
  private void deliver(Delivery delivery, Instant at, byte[] body, @Nullable String source) {
    try {
      Reading reading = reader.read(body, source);
      sink.submit(
          new Received(at, body, source, reading),
          receipt -> {
            note(receipt, at);
            delivery.give(reply(receipt, reading));
          });
    } catch (RuntimeException | VirtualMachineError failure) {
      log.log(RareLog.Event.REQUEST_FAILED, failure);
      delivery.give(refused -> Reply.refuse(refused, Problem.NOT_STORED));
    }
  }

  private static HttpHandler reply(Receipt receipt, Reading reading) {
    return switch (receipt) {
      case Receipt.Stored _ ->
          exchange -> {
            OpenCall.of(exchange).stored(reading.fingerprint());
            Reply.send(exchange, 200, Reply.JSON, Answer.to(reading.sessionId()));
          };
      case Receipt.Busy _ -> exchange -> Reply.refuse(exchange, Problem.BUSY);
      case Receipt.Failed _ -> exchange -> Reply.refuse(exchange, Problem.NOT_STORED);
    };
  }

  /// What the URL names as its source, cut where it is longer than a name.
  private static @Nullable String source(HttpServerExchange exchange) {
    Deque<String> named = exchange.getQueryParameters().get("source");
    if (named == null || named.getFirst().isEmpty()) {
      return null;
    }
    String source = named.getFirst();
    return source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
  }

  private void note(Receipt receipt, Instant at) {
    switch (receipt) {
      case Receipt.Stored stored -> lastPushAt = at;
      case Receipt.Busy busy -> log.log(RareLog.Event.STORE_BUSY, "the store's queue is full");
      case Receipt.Failed failed -> log.log(RareLog.Event.STORE_FAILED, failed.reason());
    }
  }

  @Override
  public void refused(
      HttpServerExchange exchange, Problem why, @Nullable StreamSourceChannel unread) {
    log.log(RareLog.Event.BODY_REFUSED, why.name());
    Reply.refuse(exchange, why, unread);
  }
}
