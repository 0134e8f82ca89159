package dev.tocsin.dashboard;

/// How many rows are in each state.
///
/// @param firing firing with news
/// @param serious of them, those of the worst level
/// @param stale firing without news
/// @param resolved resolved in the last 24 hours
public record Counts(int firing, int serious, int stale, int resolved) {}
