package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts rows by their object. Nearly every row has its own, so that rows are not gathered before
/// as in [TextCount]; what is counted is the same.
final class ObjectCount implements FacetCount {

  private final Map<String, CountedValue> values;

  ObjectCount(int rows) {
    values = HashMap.newHashMap(rows);
  }

  @Override
  public void add(Row row) {
    List<String> texts = row.texts().objects();
    for (int i = 0; i < texts.size(); i++) {
      CountedValue value = values.get(texts.get(i));
      if (value == null) {
        value = new CountedValue(texts.get(i));
        values.put(value.value(), value);
      }
      value.count(1);
      if (i == 0) {
        value.list(row);
      }
    }
  }

  @Override
  public Facet facet(Choices choices) {
    return CountedValue.facet(Attribute.OBJECT, values, choices);
  }
}
