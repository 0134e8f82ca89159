package dev.tocsin.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// One connection that stays open, over which one thread posts and waits for the answer.
public final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final String path;
  private final byte[] answer = new byte[8 * 1024];

  public Connection(int port, String path) throws IOException {
    this.path = path;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /// Posts a body.
  ///
  /// @return the answer's status
  /// @throws IOException when there is no whole answer: nobody knows what became of the body
  public int post(byte[] body) throws IOException {
    socket.getOutputStream().write(Http.post(path, body));
    int size = 0;
    for (int length = 0; length == 0 || size < length; length = Http.answerLength(answer, size)) {
      int read = socket.getInputStream().read(answer, size, answer.length - size);
      if (read <= 0) {
        throw new EOFException("The connection ended before the answer");
      }
      size += read;
    }
    return Http.status(answer);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
