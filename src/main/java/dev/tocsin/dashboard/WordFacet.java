package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Counts rows by the words of the language for their state or level, of which a row may have more
/// than one: what is stale fires.
final class WordFacet implements FacetCount {

  private final Attribute attribute;
  private final List<Word> words;

  private WordFacet(Attribute attribute, List<Word> words) {
    this.attribute = attribute;
    this.words = words;
  }

  static WordFacet ofStates(Moment moment) {
    return new WordFacet(
        Attribute.STATE,
        Stream.of(
                State.FIRING,
                State.STALE,
                State.RESOLVED,
                State.CLOSED,
                State.SUPERSEDED,
                State.EXPIRED)
            .map(state -> new Word(state.word(), RowPredicate.of(new Query.Is(state), moment)))
            .toList());
  }

  static WordFacet ofLevels() {
    return new WordFacet(
        Attribute.LEVEL,
        Arrays.stream(Level.values())
            .map(level -> new Word(LevelWords.word(level), row -> row.level() == level))
            .toList());
  }

  @Override
  public void add(Row row) {
    for (Word word : words) {
      if (word.test.test(row)) {
        word.count++;
      }
    }
  }

  @Override
  public Facet facet(Choices choices) {
    Set<String> chosen = choices.all();
    List<FacetValue> values = new ArrayList<>();
    for (Word word : words) {
      if (word.count > 0 || chosen.contains(word.word)) {
        values.add(new FacetValue(word.word, word.word, word.count, choices.of(word.word)));
      }
    }
    return new Facet(attribute, values, 0);
  }

  private static final class Word {
    private final String word;
    private final Predicate<Row> test;
    private int count;

    Word(String word, Predicate<Row> test) {
      this.word = word;
      this.test = test;
    }
  }
}
