package dev.tocsin.ui;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.store.InboxEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A small program behind the window, over a list of rows in memory. JavaFX thread only, but for
/// [#rows].
final class SampleConsole implements Console {

  final FxBridge bridge = new FxBridge();
  final List<String> asked = new ArrayList<>();
  private volatile List<Row> rows;
  private Filter filter = Filter.NONE;
  private SortOrder order = SortOrder.DEFAULT;
  private Function<Row, Dossier> dossiers = Samples::dossier;

  SampleConsole(List<Row> rows) {
    this.rows = rows;
  }

  void rows(List<Row> newRows) {
    rows = newRows;
    bridge.show(board());
  }

  void dossiers(Function<Row, Dossier> newDossiers) {
    dossiers = newDossiers;
  }

  Filter filter() {
    return filter;
  }

  SortOrder order() {
    return order;
  }

  @Override
  public void show(Filter newFilter, SortOrder newOrder) {
    filter = newFilter;
    order = newOrder;
    bridge.show(board());
  }

  @Override
  public CompletionStage<Optional<Dossier>> dossier(long alarmId) {
    asked.add("dossier " + alarmId);
    return CompletableFuture.completedFuture(
        rows.stream().filter(row -> row.id() == alarmId).findFirst().map(dossiers));
  }

  @Override
  public CompletionStage<List<InboxEntry>> inbox() {
    return CompletableFuture.completedFuture(Samples.inbox());
  }

  @Override
  public void retryReceiver() {
    asked.add("retry");
  }

  @Override
  public void sendTestAlarm() {
    asked.add("test alarm");
  }

  @Override
  public void openLink(URI link) {
    asked.add("link " + link);
  }

  @Override
  public void keepAppearance(Appearance appearance) {
    asked.add("appearance " + appearance.theme() + " " + appearance.language());
  }

  @Override
  public void quit() {
    asked.add("quit");
  }

  Board board() {
    Predicate<Row> state =
        row -> filter.states().isEmpty() || filter.states().contains(row.state());
    Predicate<Row> policy = row -> in(filter.policies(), row.policy());
    Predicate<Row> namespace = row -> in(filter.namespaces(), row.namespace());
    Predicate<Row> text =
        row ->
            Stream.of(filter.text().toLowerCase(Locale.ROOT).split(" "))
                .allMatch(row.searchText()::contains);
    List<Row> shown =
        rows.stream()
            .filter(state.and(policy).and(namespace).and(text))
            .sorted(comparator())
            .toList();
    List<Row> counted = rows.stream().filter(policy.and(namespace).and(text)).toList();
    return new Board(
        shown,
        filter,
        order,
        new Counts(
            count(counted, RowState.FIRING),
            (int)
                counted.stream()
                    .filter(row -> row.state() == RowState.FIRING && row.level() == Level.SERIOUS)
                    .count(),
            count(counted, RowState.STALE),
            count(counted, RowState.RESOLVED)),
        facet(state.and(namespace).and(text), Row::policy, filter.policies()),
        facet(state.and(policy).and(text), Row::namespace, filter.namespaces()),
        rows.size(),
        Samples.NOW);
  }

  private List<FacetValue> facet(
      Predicate<Row> others, Function<Row, String> field, Set<String> chosen) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(field.apply(row), others.test(row) ? 1 : 0, Integer::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0 || chosen.contains(entry.getKey()))
        .map(entry ->
            new FacetValue(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
        .sorted(Comparator.comparingInt(FacetValue::count).reversed())
        .toList();
  }

  private Comparator<Row> comparator() {
    Comparator<Row> usual =
        Comparator.comparing(Row::state)
            .thenComparing(Row::level)
            .thenComparing(Row::firstOccurredAt)
            .thenComparingLong(Row::id);
    Comparator<Row> wanted =
        switch (order.column()) {
          case POLICY -> Comparator.comparing(Row::policy);
          case OBJECT -> Comparator.comparing(Row::object);
          default -> usual;
        };
    return (order.descending() ? wanted.reversed() : wanted).thenComparing(usual);
  }

  private static boolean in(Set<String> chosen, String value) {
    return chosen.isEmpty() || chosen.contains(value);
  }

  private static int count(List<Row> rows, RowState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
