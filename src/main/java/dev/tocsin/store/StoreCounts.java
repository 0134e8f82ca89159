package dev.tocsin.store;

/// How many alarms there are in each state, and bodies in the inbox.
///
/// @param firing the stale ones among them, unlike on the screen
/// @param stale firing without news
public record StoreCounts(long firing, long stale, long resolved, long inbox) {}
