package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Facet;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.query.AsciiCase;
import dev.tocsin.query.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds how the word that a person is writing may go on: the names of the language, and the values
/// that the alarms of the newest picture have. Pure.
final class Completion {

  /// One way on.
  ///
  /// @param begin where the word begins in the text
  /// @param end where it ends, which is where the person is
  /// @param text what comes in its place
  /// @param label how it is offered
  /// @param count how many alarms have the value; negative for a name of the language
  record Proposal(int begin, int end, String text, String label, int count) {

    /// Whether nothing more belongs to the term.
    boolean isWhole() {
      return count >= 0;
    }
  }

  private static final int MOST = 8;
  private static final int SHORTEST_VALUE = 2;

  private static final List<String> NAMES =
      List.of(
          "policy:",
          "ns:",
          "product:",
          "region:",
          "object:",
          "sev:",
          "is:",
          "metric:",
          "event:",
          "type:",
          "policyid:",
          "note:",
          "id:",
          "dim.",
          "since:",
          "until:",
          "on:",
          "dur>",
          "age<",
          "value>",
          "repeat>",
          "margin>");

  private static final Map<String, Attribute> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("policy", Attribute.POLICY),
          Map.entry("ns", Attribute.NAMESPACE),
          Map.entry("namespace", Attribute.NAMESPACE),
          Map.entry("product", Attribute.PRODUCT),
          Map.entry("region", Attribute.REGION),
          Map.entry("object", Attribute.OBJECT),
          Map.entry("sev", Attribute.LEVEL),
          Map.entry("level", Attribute.LEVEL),
          Map.entry("is", Attribute.STATE));

  private final FacetWords words;
  private final List<Facet> facets;

  Completion(FacetWords words, List<Facet> facets) {
    this.words = words;
    this.facets = facets;
  }

  /// The ways on from there, the likeliest first; none in a word that is complete.
  List<Proposal> at(String text, int caret) {
    int begin = wordBegin(text, caret);
    String word = text.substring(begin, caret);
    int sign = sign(word);
    List<Proposal> proposals = new ArrayList<>();
    if (sign >= 0) {
      Attribute attribute = ATTRIBUTES.get(AsciiCase.fold(word.substring(0, sign)));
      String wanted = unquoted(word.substring(sign + 1));
      facets.stream()
          .filter(facet -> facet.attribute() == attribute)
          .forEach(facet -> values(facet, wanted, begin, caret, proposals));
    } else if (!word.isEmpty()) {
      String wanted = AsciiCase.fold(word);
      NAMES.stream()
          .filter(name -> name.startsWith(wanted))
          .forEach(name -> proposals.add(new Proposal(begin, caret, name, name, -1)));
      if (wanted.length() >= SHORTEST_VALUE) {
        facets.forEach(facet -> values(facet, wanted, begin, caret, proposals));
      }
    }
    return List.copyOf(proposals.subList(0, Math.min(MOST, proposals.size())));
  }

  private void values(Facet facet, String wanted, int begin, int end, List<Proposal> proposals) {
    for (FacetValue value : facet.values()) {
      String label = words.label(facet.attribute(), value);
      if (value.value().contains(wanted) || AsciiCase.fold(label).contains(wanted)) {
        String term = facet.attribute().term(value.value());
        proposals.add(
            new Proposal(begin, end, term, facet.attribute().word() + ": " + label, value.count()));
      }
    }
  }

  /// Where the word begins in which the caret is; a quotation belongs to the word before it.
  private static int wordBegin(String text, int caret) {
    int begin = 0;
    boolean quoted = false;
    for (int i = 0; i < caret; i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"' || c == '“' || c == '”') {
        quoted = !quoted;
      } else if (!quoted && (Character.isWhitespace(c) || "()（）".indexOf(c) >= 0)) {
        begin = i + 1;
      } else if (!quoted && c == '-' && i == begin) {
        begin = i + 1;
      }
    }
    return Math.min(begin, caret);
  }

  private static int sign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (":=：＝".indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String unquoted(String value) {
    String folded = AsciiCase.fold(value);
    return folded.startsWith("\"") || folded.startsWith("“") ? folded.substring(1) : folded;
  }
}
