package dev.tocsin.store;

/// How many alarms there are in each state, and bodies in the inbox.
///
/// @param stale among the firing ones
public record StoreCounts(long firing, long stale, long resolved, long inbox) {}
