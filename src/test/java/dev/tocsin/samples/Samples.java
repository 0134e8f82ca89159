package dev.tocsin.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The samples of the Cloud Monitor document, exactly as printed there, comments included: two
/// whole bodies (`metric.json`, `event.json`) and 27 `dimensions` blocks.
public final class Samples {

  private static final Pattern REGION_LINE = Pattern.compile("(?m)^ *\"region\".*\\R");

  private static final List<Block> BLOCKS =
      List.of(
          metric("01-cvm", "gz", "qce/cvm", "cvm_device"),
          metric("02-clb-public-listener", "gz", "qce/lb_public", "clb_lis_view"),
          metric("03-clb-private-listener", "gz", "qce/lb_private", "CLB_LISTENER_PRIVATE"),
          metric("04-clb-public-server-port", "gz", "qce/lb_public", "lb_rsport"),
          metric("05-clb-private-server-port", "gz", "qce/lb_private", "CLB_PORT_PRIVATE"),
          metric("06-mysql-primary", "sh", "qce/cdb", "cdb_detail"),
          metric("07-mysql-secondary", "sh", "qce/cdb", "CDB_SLAVE"),
          metric("08-redis", "sh", "qce/redis", "redisUuid"),
          metric("09-direct-connect-connection", "", "qce/dc", "dcline"),
          metric("10-direct-connect-tunnel", "gz", "qce/dcx", "dcchannel"),
          metric("11-direct-connect-gateway", "gz", "qce/dcg", "DC_GW"),
          metric("12-direct-connect-tunnel", "gz", "qce/dcx", "dcchannel"),
          metric("13-nat-gateway", "gz", "qce/nat_gateway", "nat_tc_stat"),
          metric("14-vpn-tunnel", "hk", "qce/vpnx", "vpn_tunnel"),
          metric("15-peering-connection", "", "qce/pcx", "vpc_region_conn"),
          metric("16-classic-interconnection", "", "qce/pcx", "VPC_CRCCN"),
          metric("17-direct-connect-gateway", "gz", "qce/dcg", "DC_GW"),
          metric("18-vpn-gateway", "hk", "qce/vpngw", "VPN_GW"),
          metric("19-network-detection", "bj", "qce/vpc_net_detect", "NET_DETECT"),
          metric("20-bandwidth-package", "", "qce/bwp", "BANDWIDTHPACKAGE"),
          event("01-cvm", "gz", "cvm", "cvm_device", "ping_unreachable"),
          event("02-mysql", "sh", "cdb", "cdb_detail", "OutOfMemory"),
          event(
              "03-peering-connection",
              "",
              "pcx",
              "vpc_region_conn",
              "PacketDroppedByQosWanOutBandwidth"),
          event("04-vpn-gateway", "hk", "vpngw", "VPN_GW", "PacketDroppedByQosWanOutBandwidth"),
          event("05-clb-vip-blocking", "gz", "clb", "lb_lbid_lb", "VipBlockInfo"),
          event("06-direct-connect-connection", "", "dc", "dcline", "DirectConnecDown"),
          event("07-direct-connect-tunnel", "gz", "dcx", "dcchannel", "DirectConnectTunnelDown"));

  private Samples() {}

  /// A whole callback.
  ///
  /// @param name the resource it was made from, below `/samples`, without `.json`
  public record Sample(String name, String body) {}

  /// A `dimensions` block and what fits its product.
  ///
  /// @param region empty for products without regions
  /// @param product the namespace of a metric block, the product name of an event block
  /// @param event empty for metric blocks
  private record Block(
      String kind, String file, String region, String product, String policyType, String event) {

    String name() {
      return "dimensions/" + kind + "/" + file;
    }
  }

  /// All 29 as whole callbacks: the two bodies as printed, then each block in the body of its kind,
  /// with a policy id of its own, so that each is an alarm of its own.
  public static List<Sample> bodies() {
    var samples = new ArrayList<Sample>();
    samples.add(new Sample("metric", text("metric")));
    samples.add(new Sample("event", text("event")));
    BLOCKS.forEach(block -> samples.add(new Sample(block.name(), body(block))));
    return List.copyOf(samples);
  }

  /// One of the 29, by its name.
  public static String body(String name) {
    return bodies().stream()
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow()
        .body();
  }

  /// A sample as printed: a whole body (`metric`, `event`) or a block (`dimensions/metric/01-cvm`).
  public static String text(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/samples/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Block metric(String file, String region, String namespace, String policyType) {
    return new Block("metric", file, region, namespace, policyType, "");
  }

  private static Block event(
      String file, String region, String product, String policyType, String event) {
    return new Block("event", file, region, product, policyType, event);
  }

  private static String body(Block block) {
    String envelope = text(block.kind());
    int start = envelope.indexOf("\"dimensions\"");
    String body =
        envelope.substring(0, start)
            + text(block.name()).strip()
            + envelope.substring(endOfObject(envelope, start));
    if (block.region().isEmpty()) {
      body = REGION_LINE.matcher(body).replaceFirst("");
    } else {
      body = with(body, "region", block.region());
    }
    body = with(body, "policyId", "policy-" + block.kind() + "-" + block.file().substring(0, 2));
    body = with(body, "policyType", block.policyType());
    return block.event().isEmpty()
        ? with(body, "namespace", block.product())
        : with(with(body, "productName", block.product()), "eventName", block.event());
  }

  private static int endOfObject(String json, int from) {
    int depth = 0;
    for (int i = json.indexOf('{', from); i < json.length(); i++) {
      switch (json.charAt(i)) {
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("no end of object");
  }

  private static String with(String body, String key, String value) {
    return Pattern.compile("(\"" + key + "\" *: *)\"[^\"]*\"")
        .matcher(body)
        .replaceFirst("$1" + Matcher.quoteReplacement("\"" + value + "\""));
  }
}
