package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Makes one picture of the rows: filters, sorts and counts. Pure.
public final class BoardMaker {

  private BoardMaker() {}

  /// Makes the picture of these rows.
  ///
  /// @param moment what durations and the query's times are measured from
  public static Board board(Collection<Row> rows, Filter filter, SortOrder order, Moment moment) {
    Predicate<Row> searched = RowPredicate.of(filter.search().query(), moment);
    List<Row> shown = new ArrayList<>();
    Map<String, Integer> policies = new HashMap<>();
    Map<String, Integer> namespaces = new HashMap<>();
    StateCount everything = new StateCount();
    StateCount matching = new StateCount();
    for (Row row : rows) {
      everything.add(row);
      if (!searched.test(row)) {
        continue;
      }
      boolean inStates = allows(filter.states(), row.state());
      boolean inPolicies = allows(filter.policies(), row.policy());
      boolean inNamespaces = allows(filter.namespaces(), row.namespace());
      if (inStates && inNamespaces) {
        policies.merge(row.policy(), 1, Integer::sum);
      }
      if (inStates && inPolicies) {
        namespaces.merge(row.namespace(), 1, Integer::sum);
      }
      if (inPolicies && inNamespaces) {
        matching.add(row);
        if (inStates) {
          shown.add(row);
        }
      }
    }
    shown.sort(RowOrder.of(order, moment.now()));
    return new Board(
        List.copyOf(shown),
        filter,
        order,
        matching.counts(),
        facet(policies, filter.policies()),
        facet(namespaces, filter.namespaces()),
        everything.counts());
  }

  private static <T> boolean allows(Set<T> chosen, T value) {
    return chosen.isEmpty() || chosen.contains(value);
  }

  /// What was chosen stays in the list with a count of 0, or nobody could take it back.
  private static List<FacetValue> facet(Map<String, Integer> counts, Set<String> chosen) {
    chosen.forEach(value -> counts.putIfAbsent(value, 0));
    return counts.entrySet().stream()
        .map(entry ->
            new FacetValue(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
        .sorted(
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value))
        .toList();
  }

  /// Counts rows by state.
  private static final class StateCount {
    private int firing;
    private int serious;
    private int stale;
    private int resolved;

    void add(Row row) {
      switch (row.state()) {
        case FIRING -> {
          firing++;
          serious += row.level() == Level.SERIOUS ? 1 : 0;
        }
        case STALE -> stale++;
        case RESOLVED -> resolved++;
      }
    }

    Counts counts() {
      return new Counts(firing, serious, stale, resolved);
    }
  }
}
