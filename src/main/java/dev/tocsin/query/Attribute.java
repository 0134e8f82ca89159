package dev.tocsin.query;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.TextMatch.Equals;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of an alarm a term can say exactly, so that its values can be offered to be ticked.
///
/// A value never depends on the language of the screen: of a text it is what [Equals] looks for,
/// the empty text for alarms without one; of a level or state it is its English word.
public enum Attribute {
  POLICY("policy", Field.POLICY),
  NAMESPACE("ns", Field.NAMESPACE),
  PRODUCT("product", Field.PRODUCT),
  REGION("region", Field.REGION),
  LEVEL("sev", null),
  /// How the alarm stands: whether it fires, and if not, how it ended.
  STATE("is", null),
  OBJECT("object", Field.OBJECT),
  METRIC("metric", Field.METRIC),
  EVENT("event", Field.EVENT);

  private final String word;
  private final @Nullable Field field;

  Attribute(String word, @Nullable Field field) {
    this.word = word;
    this.field = field;
  }

  /// How a term about it begins, without its sign.
  public String word() {
    return word;
  }

  /// The term that asks for exactly this value, whatever stands in it.
  public String term(String value) {
    return field == null ? word + ':' + value : word + '=' + QuotedText.of(value);
  }

  /// What that term means.
  ///
  /// @throws NullPointerException when it is no word of a level or state
  Query query(String value) {
    return switch (this) {
      case LEVEL -> new Query.OfLevel(Set.of(Objects.requireNonNull(LevelWords.named(value))));
      case STATE -> new Query.Is(Objects.requireNonNull(State.named(value)));
      case POLICY, NAMESPACE, PRODUCT, REGION, OBJECT, METRIC, EVENT ->
          new Query.OfField(Objects.requireNonNull(field), new Equals(value));
    };
  }

  /// The values of which one must hold; empty when the query is not about this alone, or is about
  /// more than exact values.
  public Set<String> valuesIn(Query query) {
    return switch (query) {
      case Query.Or(var queries) -> valuesIn(queries);
      case Query.OfField(var asked, Equals(var line)) when asked == field -> Set.of(line);
      case Query.OfLevel(var levels) when this == LEVEL -> words(levels);
      case Query.Is(var state) when this == STATE && state.isStanding() -> Set.of(state.word());
      default -> Set.of();
    };
  }

  private Set<String> valuesIn(List<Query> queries) {
    Set<String> values = new LinkedHashSet<>();
    for (Query query : queries) {
      Set<String> more = valuesIn(query);
      if (more.isEmpty()) {
        return Set.of();
      }
      values.addAll(more);
    }
    return values;
  }

  private static Set<String> words(Set<Level> levels) {
    Set<String> words = new LinkedHashSet<>();
    levels.stream().sorted().forEach(level -> words.add(LevelWords.word(level)));
    return words;
  }
}
