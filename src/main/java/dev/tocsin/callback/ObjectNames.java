package dev.tocsin.callback;

import dev.tocsin.alarm.CloudObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the instance id and a label among the dimensions, which differ by product.
final class ObjectNames {

  /// The keys that hold the instance id, in lower case, the most telling first. From the document's
  /// dimension samples and from live callbacks of other products.
  private static final List<String> INSTANCE_ID_KEYS =
      List.of(
          "uninstanceid",
          "uinstanceid",
          "instanceid",
          "instance_id",
          "diskid",
          "redis_uuid",
          "unloadbalancerid",
          "lbid",
          "directconnectconnid",
          "directconnectgatewayid",
          "directconnectid",
          "uniq_nat_id",
          "vpnconnid",
          "peeringconnectionid",
          "netdetectid",
          "netgroup",
          "tapm.instance.key",
          "tke_cluster_instance_id",
          "un_instance_id",
          "tableinstanceid",
          "clusterid",
          "filesystemid",
          "target",
          "bucket",
          "domain",
          "function_name");

  /// Keys that end in "id" and name something other than the object.
  private static final List<String> FOREIGN_ID_KEYS =
      List.of("objid", "appid", "vpcid", "projectid", "zoneid", "uid");

  /// The keys that hold an id where no better one does, in lower case: `objId` is the id within
  /// messages, mostly a number, and the others may name something larger or internal.
  private static final List<String> LAST_ID_KEYS =
      List.of("objid", "object", "subject", "zoneid", "uid");

  /// The keys that hold a name for people, in lower case, the best first. `object` is the word of
  /// the content templates, `service.name` that of application monitoring; the last ones name a
  /// part of what the id names.
  private static final List<String> NAME_KEYS =
      List.of(
          "objname",
          "devicename",
          "object",
          "service.name",
          "pod_name",
          "node",
          "workload_name",
          "topicname");

  /// An id and more about it: `mssql-1a2b3c4d(10.0.0.1:1433)`.
  private static final Pattern ID_WITH_BRACKET = Pattern.compile("([a-z]{2,14}-[a-z0-9]+)\\(.*");

  private ObjectNames() {}

  /// The instance id; null when no dimension looks like one.
  static @Nullable String id(Map<String, @Nullable String> dimensions) {
    for (String known : INSTANCE_ID_KEYS) {
      String value = get(dimensions, known);
      if (value != null) {
        return value;
      }
    }
    String inMessages = get(dimensions, "objname");
    if (inMessages != null && LabelledName.of(inMessages).id() != null) {
      return LabelledName.of(inMessages).id();
    }
    for (Map.Entry<String, @Nullable String> entry : dimensions.entrySet()) {
      String key = entry.getKey().toLowerCase(Locale.ROOT);
      String value = entry.getValue();
      if (value != null && key.endsWith("id") && !FOREIGN_ID_KEYS.contains(key)) {
        return value;
      }
    }
    return lastId(dimensions);
  }

  private static @Nullable String lastId(Map<String, @Nullable String> dimensions) {
    for (String last : LAST_ID_KEYS) {
      String value = get(dimensions, last);
      if (value != null) {
        Matcher withBracket = ID_WITH_BRACKET.matcher(value);
        return withBracket.matches() ? withBracket.group(1) : value;
      }
    }
    // Among other texts an id may be that of something larger, such as a cluster's.
    boolean onlyObjects = dimensions.values().stream().allMatch(LikelyObjects::isLikely);
    return onlyObjects ? dimensions.values().stream().findFirst().orElse(null) : null;
  }

  /// A name for people, else the id, else all dimensions in one line. The name that a virtual
  /// machine has in messages is its address and a number: the device's own name says more.
  static String label(Map<String, @Nullable String> dimensions, @Nullable String id) {
    String device = get(dimensions, "devicename");
    String inMessages = get(dimensions, "objname");
    if (device != null && inMessages != null && CloudObject.isAddressAndNumber(inMessages)) {
      return device;
    }
    for (String known : NAME_KEYS) {
      String name = get(dimensions, known);
      if (name != null) {
        return LabelledName.of(withContainer(known, name, dimensions)).name();
      }
    }
    if (id != null) {
      return id;
    }
    return dimensions.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String withContainer(
      String key, String name, Map<String, @Nullable String> dimensions) {
    String container = key.equals("pod_name") ? get(dimensions, "container_name") : null;
    return container == null ? name : name + "/" + container;
  }

  private static @Nullable String get(Map<String, @Nullable String> dimensions, String key) {
    for (Map.Entry<String, @Nullable String> entry : dimensions.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(key)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
