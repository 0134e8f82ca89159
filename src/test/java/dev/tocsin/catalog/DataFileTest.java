package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.catalog.ConsoleLinks.Link;
import dev.tocsin.catalog.DimensionSheets.Label;
import dev.tocsin.catalog.DimensionSheets.Order;
import dev.tocsin.catalog.Metrics.Metric;
import dev.tocsin.catalog.Products.Family;
import dev.tocsin.catalog.Products.PolicyType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The tables themselves. That no code is in a table twice is seen to when they are loaded.
class DataFileTest {

  private static final List<Family> FAMILIES = DataFile.read("products.json", Family.class);
  private static final List<String> PRODUCTS = FAMILIES.stream().map(Family::product).toList();
  private static final Catalog CATALOG = Catalog.load();

  static List<PolicyType> policyTypes() {
    return DataFile.read("policy-types.json", PolicyType.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "products.json",
        "policy-types.json",
        "regions.json",
        "metrics.json",
        "events.json",
        "dimensions.json"
      })
  void everyEntryHasAnEnglishAndAChineseName(String file) {
    assertThat(DataFile.read(file, JsonNode.class))
        .isNotEmpty()
        .allSatisfy(entry -> {
          assertThat(entry.path("en").asString("")).isNotBlank().matches("\\p{ASCII}*|.*[·ã].*");
          assertThat(entry.path("zh").asString("")).isNotBlank();
        });
  }

  @Test
  void noTwoProductsShareAShortName() {
    assertThat(FAMILIES).extracting(Family::en).doesNotHaveDuplicates();
    assertThat(FAMILIES).extracting(Family::zh).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("policyTypes")
  void everyPolicyTypeNamesItsProductAndNamespace(PolicyType policyType) {
    SubjectBuilder sent = new SubjectBuilder().policyType(policyType.type().replace("*", "x"));
    Map<Locale, Function<Bilingual, String>> languages =
        Map.of(Locale.ENGLISH, Bilingual::en, Locale.CHINESE, Bilingual::zh);

    assertThat(PRODUCTS).contains(policyType.product());
    Family family = FAMILIES.get(PRODUCTS.indexOf(policyType.product()));
    languages.forEach((locale, name) ->
        assertThat(CATALOG.product(sent.build(), locale))
            .isEqualTo(new Product(name.apply(family), name.apply(policyType))));
    assertThat(CATALOG.namespace(sent.build())).isEqualTo(policyType.namespace());
  }

  @Test
  void everyMetricBelongsToAProductAndTellsItsNames() {
    assertThat(DataFile.read("metrics.json", Metric.class))
        .doesNotHaveDuplicates()
        .allSatisfy(metric -> {
          assertThat(PRODUCTS).contains(metric.product());
          assertThat(metric.names()).isNotEmpty().allMatch(name -> name.matches("\\w+"));
        });
  }

  @Test
  void everyLinkBelongsToAProductAndIsAnAddressOfTheConsole() {
    assertThat(DataFile.read("links.json", Link.class))
        .doesNotHaveDuplicates()
        .allSatisfy(link -> {
          assertThat(PRODUCTS).contains(link.product());
          assertThat(URI.create(link.url().replaceAll("\\{(id|rid|region)}", "x")))
              .hasScheme("https")
              .hasHost("console.cloud.tencent.com");
        });
  }

  @Test
  void everyKeyOfASheetIsLabelled() {
    Codes<Label> labels =
        new Codes<>(DataFile.read("dimensions.json", Label.class), label -> List.of(label.key()));
    List<Order> orders = DataFile.read("sheets.json", Order.class);

    assertThat(orders).extracting(Order::product).doesNotHaveDuplicates();
    assertThat(orders)
        .allSatisfy(order -> {
          assertThat(PRODUCTS).contains(order.product());
          assertThat(order.keys())
              .doesNotHaveDuplicates()
              .allSatisfy(key -> assertThat(labels.find(key)).isNotNull());
        });
  }

  @Test
  void anEventSaysWhetherItResolves() {
    assertThat(DataFile.read("events.json", JsonNode.class))
        .allSatisfy(
            event -> assertThat(event.path("resolves").asString("")).isIn("yes", "no", "unknown"));
  }
}
