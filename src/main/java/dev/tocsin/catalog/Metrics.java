package dev.tocsin.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The metrics of the products, by the names that the cloud's lists of monitoring metrics give
/// them. Immutable; any thread.
final class Metrics {

  /// A metric.
  ///
  /// @param product the code of its product: `connections` means another thing in each
  /// @param names several where a product counts the same for instances, nodes and proxies
  record Metric(String product, List<String> names, String zh, String en) implements Bilingual {}

  private final Codes<Metric> byCode =
      new Codes<>(
          DataFile.read("metrics.json", Metric.class),
          metric -> metric.names().stream().map(name -> code(metric.product(), name)).toList());

  @Nullable Metric find(String product, String name) {
    return byCode.find(code(product, name));
  }

  private static String code(String product, String name) {
    return product + "/" + ConditionCode.of(name);
  }
}
