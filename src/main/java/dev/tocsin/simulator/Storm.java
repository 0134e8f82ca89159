package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One zone of Guangzhou loses its network: half of the alarms are machines that no longer answer,
/// the others are machines and databases that take over their load. All began within the last
/// seconds, each on an object of its own.
final class Storm {

  private static final String REGION = "gz";
  private static final int ALL_WITHIN_SECONDS = 20;
  private static final int HOSTS_PER_SUBNET = 250;

  private Storm() {}

  static List<Push> pushes(Estate estate, int count, Instant now, RandomGenerator random) {
    SimulatedPolicy events = estate.policy("cvm-events");
    SimulatedPolicy load = estate.policy("prod-web-cpu-90");
    SimulatedPolicy connections = estate.policy("mysql-conn");
    var pushes = new ArrayList<Push>(count);
    for (int host = 0; host < count; host++) {
      Instant firstOccurred = now.minusSeconds(random.nextInt(ALL_WITHIN_SECONDS));
      pushes.add(
          switch (host % 4) {
            case 1 ->
                Push.firing(
                    alarm(load, "cpu_usage", "Warn", busyMachine(host, random)),
                    firstOccurred,
                    Duration.ZERO,
                    percentAbove(90, random));
            case 3 ->
                Push.firing(
                    alarm(connections, "connection_use_rate", null, database(host, random)),
                    firstOccurred,
                    Duration.ZERO,
                    percentAbove(95, random));
            default ->
                Push.firing(
                    alarm(events, "ping_unreachable", "Serious", silentMachine(host, random)),
                    firstOccurred,
                    Duration.ZERO,
                    null);
          });
    }
    return pushes;
  }

  private static SimulatedAlarm alarm(
      SimulatedPolicy policy, String fires, @Nullable String level, ObjectNode dimensions) {
    return new SimulatedAlarm(policy, policy.condition(fires), REGION, level, dimensions);
  }

  private static ObjectNode silentMachine(int host, RandomGenerator random) {
    ObjectNode dimensions = JsonNodeFactory.instance.objectNode();
    dimensions
        .put("unInstanceId", id("ins-", random))
        .put("deviceName", "pay-gz-%03d".formatted(host));
    dimensions
        .putObject("objDetail")
        .put("deviceLanIp", lanIp(host))
        .put("deviceWanIp", "203.0.113." + (1 + host % HOSTS_PER_SUBNET))
        .put("uniqVpcId", "vpc-1lrwk0cb");
    return dimensions;
  }

  private static ObjectNode busyMachine(int host, RandomGenerator random) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("unInstanceId", id("ins-", random))
        .put("deviceName", "web-gz-%03d".formatted(host))
        .put("objId", uuid(random))
        .put("objName", lanIp(host) + "#588789");
  }

  private static ObjectNode database(int host, RandomGenerator random) {
    String id = id("cdb-", random);
    return JsonNodeFactory.instance
        .objectNode()
        .put("uInstanceId", id)
        .put("objId", uuid(random))
        .put("objName", "%s(instance name:shard-%03d,IP:%s:3306)".formatted(id, host, lanIp(host)));
  }

  private static String percentAbove(int threshold, RandomGenerator random) {
    int tenths = random.nextInt(threshold * 10 + 1, 1000);
    return tenths / 10 + "." + tenths % 10;
  }

  private static String lanIp(int host) {
    int subnet = host / HOSTS_PER_SUBNET;
    return "10.%d.%d.%d".formatted(60 + subnet / 256, subnet % 256, 2 + host % HOSTS_PER_SUBNET);
  }

  private static String id(String prefix, RandomGenerator random) {
    var id = new StringBuilder(prefix);
    for (int i = 0; i < 8; i++) {
      id.append(Character.forDigit(random.nextInt(36), 36));
    }
    return id.toString();
  }

  private static String uuid(RandomGenerator random) {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
