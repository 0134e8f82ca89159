package dev.tocsin.store;

/// How many alarms there are in each state, and bodies in the inbox.
///
/// @param firing all that fire, the shelved and the stale ones among them
/// @param acknowledged of those that fire, the acknowledged ones
/// @param shelved of those that fire, the ones on the shelf, by their own shelving or by a rule
/// @param stale of those that fire, the ones without news
public record StoreCounts(
    long firing, long acknowledged, long shelved, long stale, long resolved, long inbox) {}
