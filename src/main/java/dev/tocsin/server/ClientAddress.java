package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who a request comes from.
///
/// `X-Forwarded-For` is a list to which each proxy adds, at the right end, who called it.
/// Everything left of what a trusted proxy added may be invented, so that it is read from the
/// right, and only as far as the proxies are trusted.
///
/// @param proxy the trusted one at the other end of the connection; null when the client itself is
///   there, as far as is known
record ClientAddress(InetAddress client, @Nullable InetAddress proxy) {

  private static final int LONGEST_WAY = 32;

  static ClientAddress of(HttpServerExchange exchange, List<AddressRange> trusted) {
    InetAddress peer = exchange.getSourceAddress().getAddress();
    HeaderValues claims = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
    if (trusted.isEmpty() || claims == null || !isTrusted(peer, trusted)) {
      return new ClientAddress(peer, null);
    }
    InetAddress known = peer;
    String[] way = String.join(",", claims).split(",", -1);
    for (int index = way.length - 1; index >= Math.max(0, way.length - LONGEST_WAY); index--) {
      InetAddress before = address(way[index].strip());
      if (before == null) {
        break;
      }
      known = before;
      if (!isTrusted(before, trusted)) {
        break;
      }
    }
    return new ClientAddress(known, known.equals(peer) ? null : peer);
  }

  private static boolean isTrusted(InetAddress address, List<AddressRange> trusted) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /// Some proxies add the port.
  private static @Nullable InetAddress address(String claim) {
    String host = claim;
    if (claim.startsWith("[")) {
      int end = claim.indexOf(']');
      host = end < 0 ? claim : claim.substring(1, end);
    } else if (claim.indexOf(':') == claim.lastIndexOf(':') && claim.indexOf(':') > 0) {
      host = claim.substring(0, claim.indexOf(':'));
    }
    return AddressRange.parse(host)
        .filter(range -> range.bits() == range.network().getAddress().length * Byte.SIZE)
        .map(AddressRange::network)
        .orElse(null);
  }
}
