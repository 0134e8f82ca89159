package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Set;

/// Under which names the receiver answers what is not a callback.
///
/// A page in somebody's browser may let a name of its own point at this machine (DNS rebinding),
/// and then ask as if it were one of ours. A browser says in `Host` which name it asked for, and no
/// page can change that: a name that a stranger chose is not known here. Plain addresses cannot be
/// rebound, a name without a dot cannot be had by a stranger, being a machine's in its own network,
/// and who sends no `Host` is no browser.
///
/// @param names with dots, in lower case
record KnownHosts(Set<String> names) {

  boolean isFor(HttpServerExchange exchange) {
    HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
    return hosts == null || (hosts.size() == 1 && isKnown(hosts.getFirst()));
  }

  private boolean isKnown(String host) {
    if (host.startsWith("[")) {
      int end = host.indexOf(']');
      return end > 0 && IpAddress.parse(host.substring(1, end)).isPresent();
    }
    int colon = host.indexOf(':');
    String named = colon < 0 ? host : host.substring(0, colon);
    String name =
        (named.endsWith(".") ? named.substring(0, named.length() - 1) : named)
            .toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 || names.contains(name) || IpAddress.parse(name).isPresent();
  }
}
