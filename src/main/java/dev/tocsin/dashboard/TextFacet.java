package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Counts rows by a text of theirs.
///
/// An exact term looks in several texts at once: `product=cvm` in the policy type, the product's
/// code and its names. So each row is listed under one value that it has in every language, and
/// counts for every listed value that one of its texts is: the number is what the term shows.
///
/// Rows with the same texts are counted together, as there are few different ones.
final class TextFacet implements FacetCount {

  /// More are not listed; the search finds them.
  static final int MOST_VALUES = 200;

  /// A longer text is never offered: its term would leave no room for others.
  private static final int LONGEST = 300;

  private static final Comparator<Value> MOST_FREQUENT_FIRST =
      Comparator.comparingInt((Value value) -> value.count)
          .reversed()
          .thenComparing(value -> value.value);

  private final Attribute attribute;
  private final Map<String, Alike> rows = new HashMap<>();

  TextFacet(Attribute attribute) {
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
    Map<String, Value> values = new HashMap<>(rows.size() * 2);
    choices.all().forEach(chosen -> values.put(chosen, new Value(chosen, chosen)));
    rows.forEach((texts, alike) -> {
      String own = ownValue(texts, alike.first);
      if (canBeWritten(own)) {
        Value listed = values.computeIfAbsent(own, _ -> new Value(own, ""));
        listed.label = label(alike.first);
      }
    });
    rows.forEach((texts, alike) -> {
      for (String text : eachOf(texts)) {
        Value value = values.get(text);
        if (value != null) {
          value.count += alike.count;
        }
      }
    });
    List<FacetValue> listed =
        mostFrequent(values, choices).stream()
            .sorted(MOST_FREQUENT_FIRST)
            .map(value ->
                new FacetValue(value.value, value.label, value.count, choices.of(value.value)))
            .toList();
    return new Facet(attribute, listed, values.size() - listed.size());
  }

  private static Set<Value> mostFrequent(Map<String, Value> values, Choices choices) {
    PriorityQueue<Value> kept = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
    for (Value value : values.values()) {
      if (kept.size() < MOST_VALUES) {
        kept.add(value);
      } else if (MOST_FREQUENT_FIRST.compare(value, kept.element()) < 0) {
        kept.remove();
        kept.add(value);
      }
    }
    Set<Value> all = new LinkedHashSet<>(kept);
    values.values().stream().filter(value -> choices.all().contains(value.value)).forEach(all::add);
    return all;
  }

  private String texts(Row row) {
    return switch (attribute) {
      case POLICY -> row.texts().policy();
      case NAMESPACE -> row.texts().names().namespace();
      case PRODUCT -> row.texts().product();
      case REGION -> row.texts().region();
      case OBJECT -> row.texts().object();
      case LEVEL, STATE, METRIC, EVENT -> throw new IllegalArgumentException(attribute.name());
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
    String name = eachOf(names).getFirst();
    return name.isEmpty() ? eachOf(texts).getFirst() : name;
  }

  private String label(Row row) {
    return switch (attribute) {
      case POLICY -> row.policy();
      case NAMESPACE -> row.namespace();
      case PRODUCT -> row.product();
      case REGION -> row.region();
      case OBJECT -> row.object();
      case LEVEL, STATE, METRIC, EVENT -> throw new IllegalArgumentException(attribute.name());
    };
  }

  /// Each text once; the empty one when there is no other.
  private static List<String> eachOf(String texts) {
    if (texts.indexOf('\n') < 0) {
      return List.of(texts);
    }
    List<String> each = new ArrayList<>(4);
    for (String text : texts.split("\n", -1)) {
      if (!text.isEmpty() && !each.contains(text)) {
        each.add(text);
      }
    }
    return each.isEmpty() ? List.of("") : each;
  }

  /// A query takes control characters for blanks, so none can ask for them.
  private static boolean canBeWritten(String value) {
    return value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ');
  }

  /// Rows with the same texts.
  private static final class Alike {
    private final Row first;
    private int count;

    Alike(Row first) {
      this.first = first;
    }
  }

  private static final class Value {
    private final String value;
    private String label;
    private int count;

    Value(String value, String label) {
      this.value = value;
      this.label = label;
    }
  }
}
