package dev.tocsin.query;

/// Knows the names for people. Any thread; quick when asked for the same again.
@FunctionalInterface
public interface Vocabulary {

  Names names(NameSource source);
}
