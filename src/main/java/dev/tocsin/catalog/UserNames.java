package dev.tocsin.catalog;

import dev.tocsin.query.Vocabulary;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names that a person gave to things in `names.json`; they go before all others. The case of a
/// code does not count. Immutable; any thread.
record UserNames(Map<UserNames.Kind, Map<String, UserNames.Name>> names) {

  /// What can be named: a section of the file, in lower case there.
  enum Kind {
    /// By policy type, product code or namespace.
    PRODUCTS,
    /// By metric name.
    METRICS,
    /// By event name, in either naming system.
    EVENTS,
    /// By short or long code.
    REGIONS,
    /// By dimension key.
    DIMENSIONS,
    /// By instance id, or by the name as sent for objects without one.
    OBJECTS;

    /// The word in the file.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A name; null in a language for which the person gave none.
  record Name(@Nullable String zh, @Nullable String en) {

    @Nullable String in(Locale locale) {
      return Bilingual.isChinese(locale) ? zh : en;
    }
  }

  static final UserNames NONE = new UserNames(Map.of());

  UserNames {
    Map<Kind, Map<String, Name>> folded = new HashMap<>();
    names.forEach((kind, entries) -> {
      Map<String, Name> byCode = new HashMap<>();
      entries.forEach((code, name) -> byCode.put(fold(kind, code), name));
      folded.put(kind, byCode);
    });
    names = folded;
  }

  /// Null when there is none, or no code.
  @Nullable String find(Kind kind, @Nullable String code, Locale locale) {
    Map<String, Name> ofKind = names.get(kind);
    if (code == null || ofKind == null) {
      return null;
    }
    Name name = ofKind.get(fold(kind, code));
    return name == null ? null : name.in(locale);
  }

  /// The first of several codes that has a name.
  @Nullable String findFirst(Kind kind, Locale locale, @Nullable String... codes) {
    for (String code : codes) {
      String name = find(kind, code, locale);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /// All names of a kind, those of one code one a line.
  Map<String, String> all(Kind kind) {
    Map<String, String> all = new HashMap<>();
    names
        .getOrDefault(kind, Map.of())
        .forEach((code, name) ->
            all.put(
                code,
                Stream.of(name.zh(), name.en())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"))));
    return all;
  }

  private static String fold(Kind kind, String code) {
    String plain =
        switch (kind) {
          case METRICS, EVENTS -> ConditionCode.of(code);
          case PRODUCTS, REGIONS, DIMENSIONS, OBJECTS -> code;
        };
    return Vocabulary.codeOf(plain);
  }
}
