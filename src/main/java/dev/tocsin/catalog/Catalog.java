package dev.tocsin.catalog;

import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Subject;
import dev.tocsin.catalog.Products.Family;
import dev.tocsin.catalog.UserNames.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The look-up of names and links. Immutable; any thread.
///
/// What it returns may be text of the callback, as sent and therefore not to be trusted.
public final class Catalog {

  private final Products products = Products.load();
  private final Codes<Region> regions = Region.load();
  private final Events events = new Events();
  private final ConsoleLinks links = new ConsoleLinks();
  private final UserNames own;
  private final ConditionNames conditions;
  private final DimensionSheets sheets;
  private final Optional<String> problem;

  private Catalog(NamesFile.Outcome file) {
    own = file.names();
    problem = file.problem();
    conditions = new ConditionNames(events, own);
    sheets = new DimensionSheets(own);
  }

  /// Loads the tables from the program's resources, without names of a person's own.
  public static Catalog load() {
    return new Catalog(new NamesFile.Outcome(UserNames.NONE, Optional.empty()));
  }

  /// Loads the tables and lays over them the names that a person wrote into `names.json`. Never
  /// fails because of that file, see [#problem].
  ///
  /// @param dataFolder need not exist
  public static Catalog load(Path dataFolder) {
    return new Catalog(NamesFile.read(dataFolder));
  }

  /// Why `names.json` is not used and what to do about it, as one line for a log; empty when there
  /// is nothing to say.
  public Optional<String> problem() {
    return problem;
  }

  /// The product, by policy type first, then product name, namespace and the id's prefix; as sent
  /// when none of them is known, and with empty names when nothing was sent.
  public Product product(Subject subject, Locale locale) {
    Family family = products.find(subject);
    String chosen =
        own.findFirst(
            Kind.PRODUCTS,
            locale,
            subject.policy().type(),
            family == null ? sentProduct(subject) : family.product(),
            subject.object().namespace());
    return chosen != null ? new Product(chosen, chosen) : products.name(subject, locale);
  }

  private static @Nullable String sentProduct(Subject subject) {
    return subject.condition() instanceof Condition.Event event ? event.productName() : null;
  }

  /// The namespace in lower case: as sent, else as the policy type tells; empty when unknown.
  public String namespace(Subject subject) {
    return products.namespace(subject);
  }

  /// The region's name for its code as sent; the code itself when it is unknown.
  public String region(String code, Locale locale) {
    Region region = regions.find(code);
    String chosen =
        region == null
            ? own.find(Kind.REGIONS, code, locale)
            : own.findFirst(Kind.REGIONS, locale, region.shortCode(), region.longCode());
    return chosen != null ? chosen : region == null ? code : region.in(locale);
  }

  /// The metric's or event's name for people: as sent where that is in this language, else from the
  /// tables if they know it; empty when there is none.
  public String condition(Subject subject, Locale locale) {
    Condition condition = subject.condition();
    return condition == null ? "" : conditions.name(condition, products.find(subject), locale);
  }

  /// The name that a person gave to the object with this id or, where it has none, with this name.
  public Optional<String> ownName(CloudObject object, Locale locale) {
    String code = object.id() != null ? object.id() : object.name();
    return Optional.ofNullable(own.find(Kind.OBJECTS, code, locale));
  }

  /// The names that a person gave to objects, one a line: by the object's code.
  Map<String, String> ownNames() {
    return own.all(Kind.OBJECTS);
  }

  /// Whether the alarm is an event that Cloud Monitor never reports as resolved, such as a reboot:
  /// it happened, and nothing ends it. False for metrics, and for events that are not known.
  public boolean neverResolves(Subject subject) {
    return subject.condition() instanceof Condition.Event event && events.neverResolves(event);
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
