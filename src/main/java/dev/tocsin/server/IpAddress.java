package dev.tocsin.server;

import java.net.InetAddress;
import java.util.Optional;

/// Reads what a person or a header names as an IP address.
public final class IpAddress {

  private IpAddress() {}

  /// The address that is written there; empty for a name. Never asks a name server.
  public static Optional<InetAddress> parse(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }
}
