package dev.tocsin.ui;

import dev.tocsin.alarm.Messages;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardMaker;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.Moment;
import dev.tocsin.store.InboxEntry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

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
    return BoardMaker.board(
        rows, filter, order, new Moment(Samples.NOW, Samples.ZONE, Messages.STALE_AFTER));
  }
}
