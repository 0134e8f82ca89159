package dev.tocsin.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Posts as fast as the answers come, over any number of connections, on one thread.
///
/// A process of its own, so that its processor time is not the server's. For each line on standard
/// input it answers `begin` when the counted time begins, then `result` and a [LoadResult].
public final class LoadGenerator {

  private static final long WARM_UP_NANOS = 1_000_000_000;
  private static final long COUNTED_NANOS = 3_000_000_000L;
  private static final int MOST_COUNTED = 2_000_000;
  private static final int ANSWER_BYTES = 8 * 1024;

  private final Selector selector;
  private final String path;
  private final Bodies bodies;
  private final long[] nanos = new long[MOST_COUNTED];
  private int counted;
  private int refused;
  private long sentBytes;
  private int underWay;
  private boolean counting;
  private boolean ending;

  private LoadGenerator(Selector selector, String path, Bodies bodies) {
    this.selector = selector;
    this.path = path;
    this.bodies = bodies;
  }

  public static void main(String[] arguments) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = orders.readLine(); line != null; line = orders.readLine()) {
      String[] order = line.split(" ", -1);
      Bodies bodies = new Bodies(Mix.valueOf(order[2]), number);
      try (Selector selector = Selector.open()) {
        LoadGenerator load = new LoadGenerator(selector, order[3], bodies);
        load.connect(Integer.parseInt(order[0]), Integer.parseInt(order[1]));
        System.out.println("result" + load.run().line());
      }
      number = bodies.next();
    }
  }

  /// Has a generator load one receiver.
  ///
  /// @param generator runs this class
  /// @param begun called when the counted time begins
  public static LoadResult run(
      JavaProcess generator, int port, String path, int connections, Mix mix, Runnable begun)
      throws IOException {
    generator.tell("%d %d %s %s".formatted(port, connections, mix, path));
    generator.awaitLine("begin");
    begun.run();
    return LoadResult.of(generator.awaitNumbers("result"));
  }

  private void connect(int port, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Line(channel));
    }
  }

  private LoadResult run() throws IOException {
    for (SelectionKey key : selector.keys()) {
      ((Line) key.attachment()).send();
    }
    long begin = System.nanoTime() + WARM_UP_NANOS;
    long end = begin + COUNTED_NANOS;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      if (!counting && now >= begin) {
        counting = true;
        System.out.println("begin");
      }
      selector.select(key -> ((Line) key.attachment()).readable(), 100);
    }
    ending = true;
    while (underWay > 0) {
      selector.select(key -> ((Line) key.attachment()).readable());
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    Arrays.sort(nanos, 0, counted);
    return new LoadResult(
        counted, refused, sentBytes, COUNTED_NANOS / 1e9, percentile(0.5), percentile(0.99));
  }

  private double percentile(double share) {
    return counted == 0 ? 0 : nanos[(int) (share * (counted - 1))] / 1e6;
  }

  /// One connection with one request under way.
  private final class Line {
    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(ANSWER_BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(ANSWER_BYTES);
    private final byte[] answer = new byte[ANSWER_BYTES];
    private final Bodies.Pair pair = bodies.pair();
    private int size;
    private long sentAt;

    Line(SocketChannel channel) {
      this.channel = channel;
    }

    void send() throws IOException {
      byte[] body = pair.next();
      out.clear().put(Http.post(path, body)).flip();
      sentAt = System.nanoTime();
      // A request is far smaller than the socket's buffer, which is empty by now.
      if (channel.write(out) < out.limit()) {
        throw new IOException("A request did not fit into the socket's buffer");
      }
      sentBytes += body.length;
      underWay++;
    }

    void readable() {
      try {
        in.clear();
        int read = channel.read(in);
        if (read < 0) {
          throw new IOException("The server closed a connection");
        }
        in.flip().get(answer, size, read);
        size += read;
        int length = Http.answerLength(answer, size);
        if (length > 0 && size >= length) {
          size = 0;
          note();
          underWay--;
          if (!ending) {
            send();
          }
        }
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private void note() {
      if (Http.status(answer) != 200) {
        refused++;
      } else if (counting && !ending && counted < MOST_COUNTED) {
        nanos[counted++] = System.nanoTime() - sentAt;
      }
    }
  }
}
