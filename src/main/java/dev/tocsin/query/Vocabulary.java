package dev.tocsin.query;

import java.util.Locale;
import java.util.Map;

/// Knows the names for people. Any thread; quick when asked for the same again.
@FunctionalInterface
public interface Vocabulary {

  Names names(NameSource source);

  /// The names that a person gave to single objects, one a line, ASCII letters small: by the
  /// [code][#codeOf] of the object's id, or of its name where it has no id.
  default Map<String, String> ownNames() {
    return Map.of();
  }

  /// What of an object's id or name counts where its own name is looked for.
  static String codeOf(String idOrName) {
    return idOrName.strip().toLowerCase(Locale.ROOT);
  }
}
