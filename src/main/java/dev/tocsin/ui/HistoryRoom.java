package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.history.HistoryPage;
import dev.tocsin.ui.table.AlarmTable;
import java.util.List;
import javafx.scene.Node;

/// The history with the detail of one of its alarms.
final class HistoryRoom implements TablePage, DetailPane.Actions {

  private final PageRequests requests;
  private final DetailBeside detail;
  private final HistoryPage page;

  HistoryRoom(ViewContext context, Console console, FxBridge bridge, PageRequests requests) {
    this.requests = requests;
    detail = new DetailBeside(context, console, bridge, this);
    page =
        new HistoryPage(
            context, console.history(), detail, requests::act, requests::seen, requests::copyJson);
  }

  @Override
  public Node node() {
    return page.node();
  }

  @Override
  public List<Node> panes() {
    return page.panes();
  }

  @Override
  public void focus() {
    page.focus();
  }

  @Override
  public void entered() {
    page.entered();
  }

  @Override
  public boolean back() {
    return page.back();
  }

  @Override
  public AlarmTable table() {
    return page.table();
  }

  @Override
  public DetailPane detail() {
    return detail.pane();
  }

  @Override
  public boolean isDetailOpen() {
    return detail.node().getScene() != null;
  }

  void focusSearch() {
    page.focusSearch();
  }

  void show(HistoryPicture picture) {
    page.show(picture);
  }

  /// Asks what this query finds.
  void look(Parsed query) {
    page.look(query);
  }

  void takeUp(HistoryRoom other) {
    page.takeUp(other.page);
    detail.pane().takeUp(other.detail.pane());
  }

  @Override
  public void done() {
    page.back();
  }

  @Override
  public void act(Verb verb, Row row) {
    requests.act(verb, List.of(row));
  }

  @Override
  public void open(Row row) {
    page.open(row);
  }

  @Override
  public void showAll(Related related) {
    if (QueryParser.parse(related.query()) instanceof Parsed query) {
      look(query);
    }
  }

  @Override
  public void setRunbook(Policy policy) {
    requests.setRunbook(policy);
  }

  @Override
  public void refresh(Row row) {
    detail.refresh(row);
  }
}
