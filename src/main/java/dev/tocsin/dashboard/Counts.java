package dev.tocsin.dashboard;

/// The numbers on the chips. They follow the filter, its states left aside, so that chips, facets
/// and footer agree.
///
/// @param firing firing with news
/// @param serious of them, those of the worst level
/// @param stale firing without news
/// @param resolved resolved in the last 24 hours
public record Counts(int firing, int serious, int stale, int resolved) {}
