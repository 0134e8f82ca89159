package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/// Whether the headers say beyond doubt where a request ends.
///
/// Undertow 2.4.4 is lenient here, as observed: its Content-Length wraps at 2^64, and every
/// Transfer-Encoding but `identity` is decoded as chunked. In both cases the rest of the body would
/// run as the next request. (A request with both headers, or with one of them twice, does not get
/// past its parser.)
final class Framing {

  private static final int MOST_DIGITS = 10;

  private Framing() {}

  /// Null when all is well. With any problem the connection must not be used again.
  static @Nullable Problem problem(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    String transfer = headers.getFirst(Headers.TRANSFER_ENCODING);
    if (transfer != null && !(exchange.isHttp11() && transfer.equalsIgnoreCase("chunked"))) {
      return Problem.BAD_TRANSFER;
    }
    String length = headers.getFirst(Headers.CONTENT_LENGTH);
    return length == null || isPlainNumber(length) ? null : Problem.BAD_LENGTH;
  }

  /// Whether the body comes in chunks. Undertow takes anything for a chunk's length, so that after
  /// chunks nobody can be sure where the next request begins: the connection must not be used
  /// again.
  static boolean isChunked(HttpServerExchange exchange) {
    return exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING);
  }

  /// The declared length of the body, -1 when it is chunked; only for requests without a problem.
  static long length(HttpServerExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst(Headers.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }

  /// Whether the body is compressed or otherwise not what it will be stored as.
  static boolean isEncoded(HttpServerExchange exchange) {
    String encoding = exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING);
    return encoding != null && !encoding.equalsIgnoreCase("identity");
  }

  private static boolean isPlainNumber(String length) {
    if (length.isEmpty() || length.length() > MOST_DIGITS) {
      return false;
    }
    for (int index = 0; index < length.length(); index++) {
      if (length.charAt(index) < '0' || length.charAt(index) > '9') {
        return false;
      }
    }
    return true;
  }
}
