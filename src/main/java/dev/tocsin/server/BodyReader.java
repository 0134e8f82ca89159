package dev.tocsin.server;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/// Collects one body without a thread waiting for it. Lives on the exchange's I/O thread.
///
/// Memory grows with what has arrived, never with what was declared: Undertow's own receiver
/// allocates the declared length before it looks at any limit. A body that came together with its
/// headers costs one array of its size and no timer.
final class BodyReader implements ChannelListener<StreamSourceChannel> {

  private static final int MOST_AT_FIRST = 4 * 1024;

  /// What is to be done with a body. On the I/O thread.
  interface Next {

    /// All of it has arrived.
    void whole(HttpServerExchange exchange, byte[] body, Deadline deadline);

    /// It is not wanted any more. The client may be answered with `why`.
    ///
    /// @param unread where the rest of it comes from
    void refused(HttpServerExchange exchange, Problem why, StreamSourceChannel unread);
  }

  private final HttpServerExchange exchange;
  private final ReceiverLimits limits;
  private final Semaphore arriving;
  private final Next next;
  private final Deadline deadline;
  private final StreamSourceChannel channel;
  private final int mostBytes;
  private byte[] body = {};
  private int size;
  private int reserved;
  private boolean ended;

  /// @param arriving how many bytes the bodies that are waited for may still hold together
  BodyReader(
      HttpServerExchange exchange,
      StreamSourceChannel channel,
      ReceiverLimits limits,
      Semaphore arriving,
      Next next) {
    this.exchange = exchange;
    this.channel = channel;
    this.limits = limits;
    this.arriving = arriving;
    this.next = next;
    this.deadline = new Deadline(exchange);
    long declared = Framing.length(exchange);
    this.mostBytes = declared < 0 ? limits.bodyBytes() : (int) declared;
  }

  /// Reads what is there and, if that is not all, waits for more. To be called by the handler.
  void start() {
    if (read()) {
      return;
    }
    deadline.set(limits.bodyWithin(), () -> refuseLater(Problem.TOO_SLOW));
    channel.getReadSetter().set(this);
    channel.resumeReads();
  }

  @Override
  public void handleEvent(StreamSourceChannel more) {
    if (!ended) {
      channel.suspendReads();
      Connectors.executeRootHandler(
          same -> {
            if (!read()) {
              channel.resumeReads();
            }
          },
          exchange);
    }
  }

  /// Whether this was the end, good or bad.
  private boolean read() {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (true) {
        buffer.clear();
        int read = channel.read(buffer);
        if (read == 0) {
          return !reserve() && refuse(Problem.BUSY);
        }
        if (read < 0) {
          return complete();
        }
        if (size + read > limits.bodyBytes()) {
          return refuse(Problem.TOO_LARGE);
        }
        append(buffer.flip());
      }
    } catch (IOException gone) {
      return abandon();
    }
  }

  private void append(ByteBuffer buffer) {
    int needed = size + buffer.remaining();
    if (needed > body.length) {
      int roomy = Math.max(needed, Math.max(2 * body.length, MOST_AT_FIRST));
      body = Arrays.copyOf(body, Math.min(roomy, mostBytes));
    }
    buffer.get(body, size, needed - size);
    size = needed;
  }

  private boolean reserve() {
    int more = body.length - reserved;
    if (more > 0 && !arriving.tryAcquire(more)) {
      return false;
    }
    reserved += more;
    return true;
  }

  private void release() {
    ended = true;
    arriving.release(reserved);
    OpenCall.of(exchange).read(size);
    reserved = 0;
  }

  private boolean complete() {
    release();
    next.whole(exchange, size == body.length ? body : Arrays.copyOf(body, size), deadline);
    return true;
  }

  private boolean refuse(Problem why) {
    release();
    next.refused(exchange, why, channel);
    return true;
  }

  private boolean abandon() {
    release();
    OpenCall.of(exchange).aborted();
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
    return true;
  }

  private void refuseLater(Problem why) {
    if (!ended) {
      channel.suspendReads();
      Connectors.executeRootHandler(same -> refuse(why), exchange);
    }
  }
}
