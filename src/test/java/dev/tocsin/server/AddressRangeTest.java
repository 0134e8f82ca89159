package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.1.2.3/8, 10.9.9.9, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "192.168.1.128/25, 192.168.1.128, true",
    "203.0.113.9, 203.0.113.9, true",
    "203.0.113.9, 203.0.113.8, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "::/0, 2001:db8::1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, ::1, true",
    "::ffff:10.0.0.1, 10.0.0.1, true",
    "10.0.0.0/8, ::ffff:10.0.0.1, true"
  })
  void anAddressIsInItWhenItsFirstBitsAreTheSame(String range, String address, boolean inside) {
    assertThat(AddressRange.parse(range).orElseThrow().contains(InetAddress.ofLiteral(address)))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10/8",
        "10.0.0/8",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/",
        "::/129",
        "1.2.3.4.5",
        "256.0.0.1",
        "example.com",
        "localhost",
        "fe80::1%eth0",
        "10.0.0.0/8 10.1.0.0/16",
        "::1/x",
        "0x7f.0.0.1",
        ":::",
        "10.0.0.0/999"
      })
  void whatIsNoAddressOrNetworkIsNone(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }
}
