package dev.tocsin.catalog;

import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the product that an alarm is about.
///
/// The policy type tells it best: `namespace` is absent on events and wrong for some metrics, whose
/// CVM alarms say `qce/lb`. Immutable; any thread.
final class Products {

  /// A product.
  ///
  /// @param product its code, as in `productName` of an event
  /// @param aliases other such codes
  /// @param namespaces see [Codes]
  /// @param ids what its instance ids begin with, before the hyphen
  record Family(
      String product,
      String zh,
      String en,
      List<String> aliases,
      List<String> namespaces,
      List<String> ids)
      implements Bilingual {

    private List<String> codes() {
      return Stream.concat(Stream.of(product), aliases.stream()).toList();
    }
  }

  /// What a policy watches of a product, its names in full.
  ///
  /// @param type see [Codes]
  /// @param product the code of its [Family]
  /// @param namespace empty when there is none, or no single one
  record PolicyType(String type, String product, String namespace, String zh, String en)
      implements Bilingual {}

  private final Codes<PolicyType> byPolicyType;
  private final Codes<Family> byCode;
  private final Codes<Family> byNamespace;
  private final Codes<Family> byIdPrefix;

  private Products(List<Family> families, List<PolicyType> policyTypes) {
    byPolicyType = new Codes<>(policyTypes, type -> List.of(type.type()));
    byCode = new Codes<>(families, Family::codes);
    byNamespace = new Codes<>(families, Family::namespaces);
    byIdPrefix = new Codes<>(families, Family::ids);
  }

  static Products load() {
    return new Products(
        DataFile.read("products.json", Family.class),
        DataFile.read("policy-types.json", PolicyType.class));
  }

  Product name(Subject subject, Locale locale) {
    Family family = find(subject);
    PolicyType policyType = policyType(subject);
    String sent = firstFilled(subject.policy().typeName());
    if (family == null) {
      String fallback =
          firstFilled(
              sent,
              subject.condition() instanceof Condition.Event event ? event.productShowName() : null,
              subject.object().namespace(),
              subject.policy().type());
      return new Product(fallback, fallback);
    }
    String shortName = family.in(locale);
    String name = policyType != null ? policyType.in(locale) : firstFilled(sent, shortName);
    return new Product(shortName, name);
  }

  @Nullable Family find(Subject subject) {
    PolicyType policyType = policyType(subject);
    Family family = policyType == null ? null : byCode.find(policyType.product());
    if (family == null && subject.condition() instanceof Condition.Event event) {
      family = byCode.find(event.productName());
    }
    if (family == null) {
      family = byNamespace.find(subject.object().namespace());
    }
    return family != null ? family : byId(subject.object().id());
  }

  /// The product whose instance ids begin as this one does.
  @Nullable Family byId(@Nullable String id) {
    int hyphen = id == null ? -1 : id.indexOf('-');
    return id == null || hyphen < 0 ? null : byIdPrefix.find(id.substring(0, hyphen));
  }

  String namespace(Subject subject) {
    PolicyType policyType = policyType(subject);
    return firstFilled(
            subject.object().namespace(), policyType == null ? null : policyType.namespace())
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable PolicyType policyType(Subject subject) {
    return byPolicyType.find(subject.policy().type());
  }

  private static String firstFilled(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }
}
