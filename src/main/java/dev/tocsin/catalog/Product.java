package dev.tocsin.catalog;

/// A cloud product's names in one language.
///
/// @param shortName for a table column, such as `CVM`
/// @param name in full, such as `CVM · basic monitoring`
public record Product(String shortName, String name) {}
