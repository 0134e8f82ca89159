package dev.tocsin.catalog;

import java.util.List;

/// The dimensions of one alarm object as a labelled sheet.
///
/// @param known the product's own keys, in a sensible order
/// @param details what was nested (`objDetail`), opened
/// @param others keys that the catalog does not know for this product
public record DimensionSheet(List<Entry> known, List<Entry> details, List<Entry> others) {

  /// One value.
  ///
  /// @param label the readable name; the key itself when it is unknown
  /// @param key as sent; keys of nested objects joined by a dot
  /// @param value as text; nested lists as JSON
  public record Entry(String label, String key, String value) {}
}
