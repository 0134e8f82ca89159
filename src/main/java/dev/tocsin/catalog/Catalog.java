package dev.tocsin.catalog;

import dev.tocsin.alarm.Subject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The look-up of names and links. Immutable; any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class Catalog {

  private Catalog() {}

  /// Loads the tables from the program's resources.
  public static Catalog load() {
    return new Catalog();
  }

  /// The product, by policy type first, then product name, namespace and the id's prefix.
  public Product product(Subject subject, Locale locale) {
    throw new UnsupportedOperationException();
  }

  /// The namespace in lower case: as sent, else as the policy type tells; empty when unknown.
  public String namespace(Subject subject) {
    throw new UnsupportedOperationException();
  }

  /// The region's name for its code as sent; the code itself when it is unknown.
  public String region(String code, Locale locale) {
    throw new UnsupportedOperationException();
  }

  /// The metric's or event's name for people: as sent, else from the tables; empty when there is
  /// none.
  public String condition(Subject subject, Locale locale) {
    throw new UnsupportedOperationException();
  }

  /// The dimensions of the alarm's object, labelled.
  public DimensionSheet sheet(Subject subject, Locale locale) {
    throw new UnsupportedOperationException();
  }

  /// Where the cloud console shows the alarm; empty when no safe link is known.
  public Optional<URI> consoleLink(Subject subject) {
    throw new UnsupportedOperationException();
  }
}
