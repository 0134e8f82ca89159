package dev.tocsin.server;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses that begin with the same bits, as `10.0.0.0/8` or `2001:db8::/32`, or one of them.
/// IPv4 inside IPv6 counts as IPv4. Immutable.
///
/// @param bits how many of the network's first bits count
public record AddressRange(InetAddress network, int bits) {

  /// Full notation only: the short ones (`10.1`) mean other addresses than people think.
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  /// Reads an address, or a network in CIDR notation; empty when it is neither. Never asks a name
  /// server.
  public static Optional<AddressRange> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String length = matcher.group(2);
    return IpAddress.parse(matcher.group(1))
        .map(network ->
            new AddressRange(
                network,
                length == null
                    ? network.getAddress().length * Byte.SIZE
                    : Integer.parseInt(length)))
        .filter(range -> range.bits() <= range.network().getAddress().length * Byte.SIZE);
  }

  boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int index = 0; index < whole; index++) {
      if (ours[index] != theirs[index]) {
        return false;
      }
    }
    int rest = bits % Byte.SIZE;
    int mask = 0xff00 >> rest;
    return rest == 0 || (ours[whole] & mask & 0xff) == (theirs[whole] & mask & 0xff);
  }
}
