package dev.tocsin.dashboard;

import java.util.Set;

/// What the person wants to see. An empty set or text means: no restriction.
///
/// @param states the count chips that are switched on
/// @param policies labels of policies
/// @param namespaces namespaces in lower case; the empty string stands for alarms without one
/// @param text words that must all occur, whatever the case; quotation marks mean nothing here
public record Filter(
    Set<RowState> states, Set<String> policies, Set<String> namespaces, String text) {

  /// Everything.
  public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), "");

  public Filter {
    states = Set.copyOf(states);
    policies = Set.copyOf(policies);
    namespaces = Set.copyOf(namespaces);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  public Filter withStates(Set<RowState> newStates) {
    return new Filter(newStates, policies, namespaces, text);
  }

  public Filter withPolicies(Set<String> newPolicies) {
    return new Filter(states, newPolicies, namespaces, text);
  }

  public Filter withNamespaces(Set<String> newNamespaces) {
    return new Filter(states, policies, newNamespaces, text);
  }

  public Filter withText(String newText) {
    return new Filter(states, policies, namespaces, newText.strip());
  }
}
