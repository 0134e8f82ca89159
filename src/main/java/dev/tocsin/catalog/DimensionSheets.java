package dev.tocsin.catalog;

import dev.tocsin.catalog.DimensionSheet.Entry;
import dev.tocsin.catalog.DimensionText.Field;
import dev.tocsin.catalog.UserNames.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lays out the dimensions of an alarm's object: which keys a product has, in which order, and what
/// they are called ("Sample metric alarm dimensions" and "Sample event alarm dimensions" of the
/// Cloud Monitor document). Immutable; any thread.
final class DimensionSheets {

  record Label(String key, String zh, String en) implements Bilingual {}

  /// The keys of one product, in the order of the sheet.
  record Order(String product, List<String> keys) {}

  /// An event of any product has its instance id here.
  private static final List<String> FIRST_OF_ALL_PRODUCTS = List.of("unInstanceId");

  private static final List<String> LAST_OF_ALL_PRODUCTS =
      List.of("deviceName", "objName", "objId", "objDetail", "region", "__region__", "appid");

  private static final String WHOLE_TEXT_KEY = "dimensions";

  private final Codes<Label> labels =
      new Codes<>(DataFile.read("dimensions.json", Label.class), label -> List.of(label.key()));
  private final Map<String, Map<String, Integer>> positions = new HashMap<>();
  private final Map<String, Integer> positionsOfUnknownProduct = positions(List.of());
  private final UserNames own;

  DimensionSheets(UserNames own) {
    this.own = own;
    for (Order order : DataFile.read("sheets.json", Order.class)) {
      positions.put(order.product(), positions(order.keys()));
    }
  }

  /// Never fails: a text that is no JSON object becomes one entry.
  ///
  /// @param product the product's code; null when it is unknown
  DimensionSheet sheet(String dimensions, @Nullable String product, Locale locale) {
    return DimensionText.parse(dimensions)
        .map(fields -> sheet(fields, product, locale))
        .orElseGet(() -> wholeText(dimensions, locale));
  }

  private DimensionSheet sheet(List<Field> fields, @Nullable String product, Locale locale) {
    Map<String, Integer> order =
        product == null
            ? positionsOfUnknownProduct
            : positions.getOrDefault(product, positionsOfUnknownProduct);
    List<Field> known = new ArrayList<>();
    List<Entry> details = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    for (Field field : fields) {
      if (field.nested()) {
        if (!field.value().isEmpty() || labels.find(field.key()) != null) {
          details.add(entry(field, locale));
        }
      } else if (order.containsKey(fold(field.key()))) {
        known.add(field);
      } else if (!field.value().isEmpty()) {
        others.add(entry(field, locale));
      }
    }
    known.sort(Comparator.comparing(field -> order.get(fold(field.key()))));
    return new DimensionSheet(
        known.stream().map(field -> entry(field, locale)).toList(),
        List.copyOf(details),
        List.copyOf(others));
  }

  private DimensionSheet wholeText(String text, Locale locale) {
    return new DimensionSheet(
        List.of(),
        List.of(),
        text.isBlank()
            ? List.of()
            : List.of(entry(new Field(WHOLE_TEXT_KEY, WHOLE_TEXT_KEY, text), locale)));
  }

  private Entry entry(Field field, Locale locale) {
    return new Entry(label(field, locale), field.path(), field.value());
  }

  private String label(Field field, Locale locale) {
    String chosen = own.find(Kind.DIMENSIONS, field.key(), locale);
    if (chosen != null) {
      return chosen;
    }
    Label label = labels.find(field.key());
    return label == null ? field.path() : label.in(locale);
  }

  private static Map<String, Integer> positions(List<String> keysOfProduct) {
    Map<String, Integer> positions = new HashMap<>();
    Stream.of(FIRST_OF_ALL_PRODUCTS, keysOfProduct, LAST_OF_ALL_PRODUCTS)
        .flatMap(List::stream)
        .forEach(key -> positions.putIfAbsent(fold(key), positions.size()));
    return positions;
  }

  private static String fold(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
