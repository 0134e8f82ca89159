package dev.tocsin.server;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/// Ends a connection on which an answer was sent before the body had been read.
///
/// Closing at once would reset it, and the sender would lose the answer (RFC 9112, section 9.6). So
/// the body is thrown away for a moment first: a second, and a little more than the largest body.
/// Lives on the exchange's I/O thread.
final class Linger implements IoCallback, ChannelListener<StreamSourceChannel> {

  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 1024 * 1024;

  private final HttpServerExchange exchange;
  private @Nullable StreamSourceChannel body;
  private int discarded;
  private boolean ended;

  /// @param body null when nobody has begun to read it
  Linger(HttpServerExchange exchange, @Nullable StreamSourceChannel body) {
    this.exchange = exchange;
    this.body = body;
  }

  @Override
  public void onComplete(HttpServerExchange answered, Sender sender) {
    StreamSourceChannel channel = body != null ? body : exchange.getRequestChannel();
    if (channel == null) {
      end();
      return;
    }
    body = channel;
    new Deadline(exchange).set(LONGEST, this::end);
    channel.getReadSetter().set(this);
    channel.resumeReads();
  }

  @Override
  public void onException(HttpServerExchange answered, Sender sender, IOException gone) {
    end();
    IoUtils.safeClose(exchange.getConnection());
  }

  @Override
  public void handleEvent(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      int read = channel.read(buffer);
      while (read > 0 && discarded < MOST_BYTES) {
        discarded += read;
        buffer.clear();
        read = channel.read(buffer);
      }
      if (read != 0) {
        end();
      }
    } catch (IOException gone) {
      end();
    }
  }

  private void end() {
    if (!ended) {
      ended = true;
      exchange.endExchange();
    }
  }
}
