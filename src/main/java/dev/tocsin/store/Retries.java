package dev.tocsin.store;

/// How often the newest callbacks came again.
///
/// @param retries beyond the first time of each
/// @param callbacks how many callbacks were looked at
public record Retries(int retries, int callbacks) {}
