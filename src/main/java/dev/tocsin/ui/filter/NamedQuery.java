package dev.tocsin.ui.filter;

import dev.tocsin.query.ParseResult.Parsed;

/// A saved view as the pane shows it.
///
/// @param query what it asks for; nothing at all where its text is no query any more
public record NamedQuery(String name, Parsed query) {}
