package dev.tocsin.catalog;

/// Makes one code of the names that differ between the parts of Cloud Monitor: `ping_unreachable`
/// in callbacks is `cvm:ErrorEvent:PingUnreachable` in EventBridge, and `cpu_usage` is `CpuUsage`
/// in the API. The case is left to [Codes].
final class ConditionCode {

  private ConditionCode() {}

  static String of(String name) {
    return name.substring(name.lastIndexOf(':') + 1).replace("_", "");
  }
}
