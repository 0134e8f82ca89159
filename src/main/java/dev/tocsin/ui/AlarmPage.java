package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryParser;
import dev.tocsin.ui.action.MuteTime;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.TableAndDetail;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.filter.ChipBar;
import dev.tocsin.ui.filter.FacetPane;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.table.AlarmTable;
import dev.tocsin.ui.table.ColumnLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Counts, facets, table and detail: the page of daily work.
final class AlarmPage implements TablePage, AlarmTable.Actions {

  private static final double FACETS_HIDDEN = 900;

  private final ViewContext context;
  private final MainView.Actions actions;
  private final PageRequests requests;
  private final FacetPane facets;
  private final AlarmTable table;
  private final TableAndDetail tableAndDetail;
  private final BorderPane node = Parts.styled("alarm-page", new BorderPane());
  private final ChipBar chips;
  private final VBox bars;
  private final DetailBeside detail;
  private StormBar storm;
  private EmptyState empty;
  private @Nullable Row opened;

  AlarmPage(
      ViewContext context,
      Console console,
      FxBridge bridge,
      MainView.Actions actions,
      PageRequests requests) {
    this.context = context;
    this.actions = actions;
    this.requests = requests;
    facets = new FacetPane(context, actions::edit, actions.shelf());
    table = new AlarmTable(context, this);
    chips = new ChipBar(context, actions::edit, () -> requests.go(Place.INBOX), this::toggleFacets);
    storm = newStorm();
    bars = new VBox(chips.node(), storm.node());
    empty = newEmptyState();
    detail = new DetailBeside(context, console, bridge, new DetailRequests());
    tableAndDetail = new TableAndDetail(context, table.node(), detail.node(), detail::lieBelow);
    table.showInstead(empty.node());
    node.setTop(bars);
    node.setLeft(facets.node());
    node.setCenter(tableAndDetail.node());
    node.widthProperty().subscribe(width -> fit(width.doubleValue()));
  }

  /// Writes everything again, in the language and size of the moment, and needs the newest pictures
  /// for the rest. Nodes stay what they are, as it is them that would take a person's while; what
  /// is seldom seen is made anew.
  void write() {
    facets.write();
    table.write();
    chips.write();
    storm = newStorm();
    bars.getChildren().set(1, storm.node());
    empty = newEmptyState();
    table.showInstead(empty.node());
    detail.write();
    tableAndDetail.write();
    fit(node.getWidth());
  }

  private StormBar newStorm() {
    return new StormBar(
        context,
        () -> actions.ask(request -> request.withGrouping(Grouping.NONE)),
        () -> actions.mute(MuteTime.QUARTER.until(context.now(), context.times().zone())));
  }

  private EmptyState newEmptyState() {
    return new EmptyState(context, () -> actions.edit(_ -> QueryEdit.NOTHING));
  }

  @Override
  public Node node() {
    return node;
  }

  /// Shows these saved views.
  void show(List<NamedQuery> views) {
    facets.show(views);
  }

  void show(Board board) {
    chips.show(board);
    facets.show(board);
    empty.show(board);
    table.show(board);
    Row newest = table.selected();
    if (opened != null && newest != null && newest.id() == opened.id()) {
      boolean changed = !newest.equals(opened);
      opened = newest;
      if (changed) {
        detail.show(newest);
      }
    }
  }

  void show(Health health) {
    chips.showInbox(health.inbox());
    empty.show(health);
  }

  /// Selects an alarm and opens its detail; false when the newest picture does not have it.
  boolean reveal(long alarmId) {
    table.select(alarmId);
    Row row = table.selected();
    if (row != null) {
      open(row);
    }
    return row != null;
  }

  /// Closes the detail; false when none was open.
  private boolean closeDetail() {
    boolean wasOpen = opened != null;
    opened = null;
    tableAndDetail.close();
    if (wasOpen) {
      table.focus();
    }
    return wasOpen;
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public boolean back() {
    return closeDetail();
  }

  @Override
  public List<Node> panes() {
    List<Node> panes = new ArrayList<>();
    if (node.getLeft() != null) {
      panes.add(facets.node());
    }
    panes.add(table.focusTarget());
    if (opened != null) {
      panes.add(detail.focusTarget());
    }
    return panes;
  }

  @Override
  public void selected(@Nullable Row row) {
    if (row != null && opened != null) {
      open(row);
    }
  }

  @Override
  public void open(Row row) {
    boolean same = row.equals(opened);
    opened = row;
    if (!same) {
      detail.show(row);
    }
    tableAndDetail.open();
  }

  @Override
  public void sort(SortOrder order) {
    actions.ask(request -> request.withOrder(order));
  }

  @Override
  public void act(Verb verb, List<Row> rows) {
    requests.act(verb, rows);
  }

  @Override
  public void seen(List<Long> alarmIds) {
    requests.seen(alarmIds);
  }

  @Override
  public void narrow(Attribute attribute, String value, boolean only) {
    actions.edit(query -> only ? query.only(attribute, value) : query.exclude(attribute, value));
  }

  @Override
  public void openGroups(Set<String> keys) {
    actions.ask(request -> request.withOpenGroups(keys));
  }

  @Override
  public void copyJson(List<Row> rows) {
    requests.copyJson(rows);
  }

  @Override
  public void columnsChanged(ColumnLayout layout) {
    actions.columnsChanged(layout);
  }

  @Override
  public AlarmTable table() {
    return table;
  }

  @Override
  public DetailPane detail() {
    return detail.pane();
  }

  @Override
  public boolean isDetailOpen() {
    return opened != null;
  }

  /// Whether a flood has grouped the table, and how large it is.
  void showStorm(boolean grouped, int lastTenMinutes) {
    storm.show(grouped, lastTenMinutes);
  }

  void show(Overview overview) {
    chips.show(overview);
  }

  /// Not before there is a width: what would be moved away then comes back in the same pulse, and
  /// everything is laid out twice.
  private void fit(double width) {
    if (width == 0) {
      return;
    }
    tableAndDetail.fit(width);
    boolean narrow = width < context.scaled(FACETS_HIDDEN);
    chips.offerFacets(narrow);
    if (narrow == (node.getLeft() != null)) {
      toggleFacets();
    }
  }

  private void toggleFacets() {
    node.setLeft(node.getLeft() == null ? facets.node() : null);
  }

  /// What the detail asks of the page around it.
  private final class DetailRequests implements DetailPane.Actions {

    @Override
    public void done() {
      closeDetail();
    }

    @Override
    public void act(Verb verb, Row row) {
      requests.act(verb, List.of(row));
    }

    @Override
    public void open(Row row) {
      if (!reveal(row.id())) {
        AlarmPage.this.open(row);
      }
    }

    @Override
    public void showAll(Related related) {
      if (QueryParser.parse(related.query()) instanceof Parsed query) {
        requests.lookInHistory(query);
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
}
