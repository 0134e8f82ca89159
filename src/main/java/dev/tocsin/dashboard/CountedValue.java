package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value while its rows are counted.
final class CountedValue {

  /// More are not listed; the search finds them.
  private static final int MOST_LISTED = 200;

  /// A longer text is never offered: its term would leave no room for others.
  private static final int LONGEST = 300;

  private static final Comparator<CountedValue> MOST_FREQUENT_FIRST =
      Comparator.comparingInt((CountedValue value) -> value.count)
          .reversed()
          .thenComparing(CountedValue::value);

  private final String value;
  private int count;

  /// A row that is listed under it; null when there is none.
  private @Nullable Row listed;

  CountedValue(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  void count(int rows) {
    count += rows;
  }

  /// The row is listed under this value.
  void list(Row row) {
    if (listed == null) {
      listed = row;
    }
  }

  /// The most frequent of those under which rows are listed, and what is chosen.
  static Facet facet(Attribute attribute, Map<String, CountedValue> values, Choices choices) {
    PriorityQueue<CountedValue> frequent = new PriorityQueue<>(MOST_FREQUENT_FIRST.reversed());
    int all = 0;
    for (CountedValue value : values.values()) {
      if (value.listed == null || !value.canBeWritten()) {
        continue;
      }
      all++;
      if (frequent.size() < MOST_LISTED) {
        frequent.add(value);
      } else if (MOST_FREQUENT_FIRST.compare(value, frequent.element()) < 0) {
        frequent.remove();
        frequent.add(value);
      }
    }
    Set<CountedValue> shown = new LinkedHashSet<>(frequent);
    int more = all - shown.size();
    for (String chosen : choices.all()) {
      CountedValue value = values.getOrDefault(chosen, new CountedValue(chosen));
      more -= shown.add(value) && value.listed != null ? 1 : 0;
    }
    List<FacetValue> sorted =
        shown.stream()
            .sorted(MOST_FREQUENT_FIRST)
            .map(value ->
                new FacetValue(
                    value.value, value.label(attribute), value.count, choices.of(value.value)))
            .toList();
    return new Facet(attribute, sorted, more);
  }

  /// A query takes control characters for blanks, so none can ask for them.
  private boolean canBeWritten() {
    if (value.length() > LONGEST) {
      return false;
    }
    for (int index = 0; index < value.length(); index++) {
      if (value.charAt(index) < ' ') {
        return false;
      }
    }
    return true;
  }

  private String label(Attribute attribute) {
    if (listed == null) {
      return value;
    }
    return switch (attribute) {
      case POLICY -> listed.policy();
      case NAMESPACE -> listed.namespace();
      case PRODUCT -> listed.product();
      case REGION -> listed.region();
      case OBJECT -> listed.object();
      case LEVEL, STATE, METRIC, EVENT -> value;
    };
  }
}
