package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.LevelWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts rows by their level.
final class LevelCount implements FacetCount {

  private final Map<Level, Integer> counts = new EnumMap<>(Level.class);

  @Override
  public void add(Row row) {
    counts.merge(row.level(), 1, Integer::sum);
  }

  @Override
  public Facet facet(Choices choices) {
    List<FacetValue> values = new ArrayList<>();
    for (Level level : Level.values()) {
      choices.list(values, LevelWords.word(level), counts.getOrDefault(level, 0));
    }
    return new Facet(Attribute.LEVEL, values, 0);
  }
}
