package dev.tocsin.store;

import java.time.Duration;

/// How many alarms a query finds, to show what a rule with that query would hide.
///
/// @param firing those that fire
/// @param lately those that began or were heard of in the last seven days
public record QueryReach(long firing, long lately) {

  static final Duration LATELY = Duration.ofDays(7);
}
