package dev.tocsin.dashboard;

import dev.tocsin.query.ParseResult.Parsed;
import java.util.Set;

/// What the person wants to see. An empty set or search means: no restriction.
///
/// @param states the count chips that are switched on
/// @param policies labels of policies
/// @param namespaces namespaces in lower case; the empty string stands for alarms without one
/// @param search what was last written in the search field and is a query
public record Filter(
    Set<RowState> states, Set<String> policies, Set<String> namespaces, Parsed search) {

  /// Everything.
  public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Parsed.NOTHING);

  public Filter {
    states = Set.copyOf(states);
    policies = Set.copyOf(policies);
    namespaces = Set.copyOf(namespaces);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  public Filter withStates(Set<RowState> newStates) {
    return new Filter(newStates, policies, namespaces, search);
  }

  public Filter withPolicies(Set<String> newPolicies) {
    return new Filter(states, newPolicies, namespaces, search);
  }

  public Filter withNamespaces(Set<String> newNamespaces) {
    return new Filter(states, policies, newNamespaces, search);
  }

  public Filter withSearch(Parsed newSearch) {
    return new Filter(states, policies, namespaces, newSearch);
  }
}
