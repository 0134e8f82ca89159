package dev.tocsin.server;

import java.util.List;
import java.util.regex.Pattern;

/// The search text `q` as words: separated by white space, with several words as one between
/// quotation marks.
final class SearchWords {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

  private SearchWords() {}

  static List<String> of(String query) {
    return WORD.matcher(query)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .filter(word -> !word.isBlank())
        .toList();
  }
}
