package dev.tocsin.dashboard;

/// How many rows are in each state. Each number is what its term shows.
///
/// @param firing `is:firing`, heard of lately or not
/// @param serious of them, those of the worst level
/// @param stale of those that fire, the ones without news
/// @param resolved `is:resolved`; the live rows are those of the last 24 hours
public record Counts(int firing, int serious, int stale, int resolved) {}
