package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.HashMap;
import java.util.Map;

/// Counts rows by a text of theirs.
///
/// An exact term looks in several texts at once: `product=cvm` in the policy type, the product's
/// code and its names. So each row is listed under one value that it has in every language, and
/// counts for every listed value that one of its texts is: the number is what the term shows.
///
/// Rows with the same texts are counted together, as there are few different ones.
final class TextCount implements FacetCount {

  private final Attribute attribute;
  private final Map<String, Alike> rows = new HashMap<>();

  TextCount(Attribute attribute) {
    this.attribute = attribute;
  }

  @Override
  public void add(Row row) {
    String texts = texts(row);
    Alike alike = rows.get(texts);
    if (alike == null) {
      alike = new Alike(row);
      rows.put(texts, alike);
    }
    alike.count++;
  }

  @Override
  public Facet facet(Choices choices) {
    Map<String, CountedValue> values = new HashMap<>();
    rows.forEach((texts, alike) ->
        values.computeIfAbsent(ownValue(texts, alike.first), CountedValue::new).list(alike.first));
    choices.all().forEach(value -> values.computeIfAbsent(value, CountedValue::new));
    rows.forEach((texts, alike) -> {
      for (String text : RowTexts.eachOf(texts)) {
        CountedValue value = values.get(text);
        if (value != null) {
          value.count(alike.count);
        }
      }
    });
    return CountedValue.facet(attribute, values, choices);
  }

  private String texts(Row row) {
    return switch (attribute) {
      case POLICY -> row.texts().policy();
      case NAMESPACE -> row.texts().names().namespace();
      case PRODUCT -> row.texts().product();
      case REGION -> row.texts().region();
      case OBJECT, LEVEL, STATE, METRIC, EVENT ->
          throw new IllegalArgumentException(attribute.name());
    };
  }

  /// The value under which the row is listed: the name of a product or region rather than its many
  /// codes.
  private String ownValue(String texts, Row row) {
    String names =
        switch (attribute) {
          case PRODUCT -> row.texts().names().product();
          case REGION -> row.texts().names().region();
          default -> "";
        };
    String name = RowTexts.eachOf(names).getFirst();
    return name.isEmpty() ? RowTexts.eachOf(texts).getFirst() : name;
  }

  /// Rows with the same texts.
  private static final class Alike {
    private final Row first;
    private int count;

    Alike(Row first) {
      this.first = first;
    }
  }
}
