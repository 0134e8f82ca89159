package dev.tocsin.catalog;

import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Subject;
import dev.tocsin.catalog.Products.Family;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The look-up of names and links. Immutable; any thread.
///
/// What it returns may be text of the callback, as sent and therefore not to be trusted.
public final class Catalog {

  private final Products products = Products.load();
  private final Codes<Region> regions = Region.load();
  private final Events events = new Events();
  private final DimensionSheets sheets = new DimensionSheets();
  private final ConsoleLinks links = new ConsoleLinks();

  private Catalog() {}

  /// Loads the tables from the program's resources.
  public static Catalog load() {
    return new Catalog();
  }

  /// The product, by policy type first, then product name, namespace and the id's prefix; as sent
  /// when none of them is known, and with empty names when nothing was sent.
  public Product product(Subject subject, Locale locale) {
    return products.name(subject, locale);
  }

  /// The namespace in lower case: as sent, else as the policy type tells; empty when unknown.
  public String namespace(Subject subject) {
    return products.namespace(subject);
  }

  /// The region's name for its code as sent; the code itself when it is unknown.
  public String region(String code, Locale locale) {
    Region region = regions.find(code);
    return region == null ? code : region.in(locale);
  }

  /// The metric's or event's name for people: as sent, else from the tables; empty when there is
  /// none.
  public String condition(Subject subject, Locale locale) {
    Condition condition = subject.condition();
    return condition == null ? "" : events.name(condition, locale);
  }

  /// The dimensions of the alarm's object, labelled.
  public DimensionSheet sheet(Subject subject, Locale locale) {
    Family family = products.find(subject);
    return sheets.sheet(
        subject.object().dimensions(), family == null ? null : family.product(), locale);
  }

  /// Where the cloud console shows the alarm; empty when no safe link is known.
  ///
  /// That is `policyDetailURL` if it leads to the console, else the page of the instance or of its
  /// product.
  public Optional<URI> consoleLink(Subject subject) {
    return links.asSent(subject.policy().detailUrl()).or(() -> productLink(subject));
  }

  private Optional<URI> productLink(Subject subject) {
    Family family = products.find(subject);
    if (family == null) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    String id = subject.object().id();
    if (id != null && family.equals(products.byId(id))) {
      values.put("id", id);
    }
    Region region = regions.find(subject.object().region());
    if (region != null) {
      values.put("rid", region.rid());
      values.put("region", region.longCode());
    }
    return links.ofProduct(family.product(), values);
  }
}
