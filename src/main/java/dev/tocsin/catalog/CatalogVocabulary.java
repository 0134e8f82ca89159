package dev.tocsin.catalog;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Subject;
import dev.tocsin.query.AsciiCase;
import dev.tocsin.query.NameSource;
import dev.tocsin.query.Names;
import dev.tocsin.query.Vocabulary;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The catalog's names as the query language needs them. Any thread.
///
/// Names of kinds are kept once they were looked up; the catalog they come from never changes.
public final class CatalogVocabulary implements Vocabulary {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  /// Far more than an account has; senders of invented names must not fill the memory.
  private static final int MOST_KEPT = 20_000;

  private final Catalog catalog;
  private final Map<NameSource, Names> kept = new ConcurrentHashMap<>();
  private final Map<String, String> ownNames = new HashMap<>();

  public CatalogVocabulary(Catalog catalog) {
    this.catalog = catalog;
    catalog.ownNames().forEach((code, names) -> ownNames.put(code, AsciiCase.fold(names)));
  }

  @Override
  public Map<String, String> ownNames() {
    return Collections.unmodifiableMap(ownNames);
  }

  @Override
  public Names names(NameSource source) {
    Set<String> own = new LinkedHashSet<>();
    for (Locale language : LANGUAGES) {
      catalog.ownName(source.object(), language).ifPresent(own::add);
    }
    Names ofKind = namesOfKind(source.ofKind());
    return own.isEmpty() ? ofKind : ofKind.withObject(own);
  }

  private Names namesOfKind(NameSource source) {
    Names known = kept.get(source);
    if (known != null) {
      return known;
    }
    Names found = find(source);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(source, found);
    return found;
  }

  private Names find(NameSource source) {
    Subject subject =
        new Subject(
            "",
            null,
            source.policy(),
            source.object(),
            source.condition(),
            Level.UNGRADED,
            true,
            null);
    Set<String> products = new LinkedHashSet<>();
    Set<String> regions = new LinkedHashSet<>();
    Set<String> conditions = new LinkedHashSet<>();
    for (Locale language : LANGUAGES) {
      Product product = catalog.product(subject, language);
      products.add(product.shortName());
      products.add(product.name());
      conditions.add(catalog.condition(subject, language));
      regions.add(catalog.region(source.region(), language));
    }
    return Names.of(products, catalog.namespace(subject), regions, conditions);
  }
}
