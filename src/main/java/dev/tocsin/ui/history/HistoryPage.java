package dev.tocsin.ui.history;

import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.dashboard.HistoryRequest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryParser;
import dev.tocsin.store.HistoryGroup;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.TableAndDetail;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.SearchField;
import dev.tocsin.ui.table.AlarmTable;
import dev.tocsin.ui.table.ColumnLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Everything that is kept: the same table as that of the live alarms, page by page, or what they
/// add up to. Its search field, dates and groups all edit one query.
public final class HistoryPage implements Page, AlarmTable.Actions {

  private final HistoryDesk desk;
  private final AlarmDetail detail;
  private final BiConsumer<Verb, List<Row>> act;
  private final Consumer<List<Long>> seen;
  private final Consumer<List<Row>> copyJson;
  private final SearchField search;
  private final DateBar dates;
  private final GroupingBar grouping;
  private final AlarmTable table;
  private final GroupTable groups;
  private final HistoryFoot foot;
  private final HistoryMessage message;
  private final TableAndDetail tableAndDetail;
  private final BorderPane node = Parts.styled("history", new BorderPane());
  private HistoryRequest request = HistoryRequest.EVERYTHING;
  private @Nullable HistoryPicture picture;
  private @Nullable Row opened;

  /// @param act the person wants something done to alarms
  /// @param seen somebody has looked at these resolved alarms
  /// @param copyJson the person wants alarms on the clipboard, as the API shows them
  public HistoryPage(
      ViewContext context,
      HistoryDesk desk,
      AlarmDetail detail,
      BiConsumer<Verb, List<Row>> act,
      Consumer<List<Long>> seen,
      Consumer<List<Row>> copyJson) {
    this.desk = desk;
    this.detail = detail;
    this.act = act;
    this.seen = seen;
    this.copyJson = copyJson;
    search = new SearchField(context, query -> ask(request.withQuery(query)));
    dates = new DateBar(context, range -> ask(range.in(edit())));
    grouping = new GroupingBar(context, by -> ask(request.withBy(by)));
    table = new AlarmTable(context, this);
    groups = new GroupTable(context, this::open);
    foot = new HistoryFoot(context, desk::count, () -> desk.ask(request));
    message = new HistoryMessage(context, () -> ask(QueryEdit.NOTHING));
    table.showInstead(message.node());
    ScrollEnd.watch(table.focusTarget(), desk::more);
    tableAndDetail = new TableAndDetail(context, table.node(), detail.node(), detail::lieBelow);
    HBox.setHgrow(search.node(), Priority.ALWAYS);
    node.setTop(
        Parts.column(
            "history-head",
            Parts.row("history-line", search.node()),
            Parts.row("history-line", dates.node(), Parts.spring(), grouping.node())));
    node.setCenter(tableAndDetail.node());
    node.setBottom(foot.node());
    node.widthProperty().subscribe(width -> tableAndDetail.fit(width.doubleValue()));
    showRequest();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    List<Node> panes = new ArrayList<>(List.of(search.node(), shown()));
    if (opened != null) {
      panes.add(detail.focusTarget());
    }
    return panes;
  }

  @Override
  public void focus() {
    shown().requestFocus();
  }

  /// Gives the keyboard to the search field.
  public void focusSearch() {
    search.focus();
  }

  /// Asks again: what was read before may be old.
  @Override
  public void entered() {
    desk.ask(request);
  }

  @Override
  public boolean back() {
    boolean wasOpen = opened != null;
    opened = null;
    tableAndDetail.close();
    if (wasOpen) {
      focus();
    }
    return wasOpen;
  }

  /// Shows a new picture; one that is only being read leaves what is there.
  public void show(HistoryPicture newPicture) {
    if (!newPicture.request().equals(request)) {
      return;
    }
    foot.show(newPicture);
    message.show(newPicture);
    if (newPicture.progress() == Progress.READING && picture != null) {
      return;
    }
    picture = newPicture;
    HistoryGroup.By by = newPicture.request().by();
    Node wanted = by == null ? tableAndDetail.node() : groups.node();
    if (by == null) {
      table.showInstead(message.node());
      table.show(HistoryBoard.of(newPicture));
    } else {
      groups.showInstead(message.node());
      groups.show(by, newPicture.groups());
    }
    if (!wanted.equals(node.getCenter())) {
      boolean hadFocus = node.getCenter().getScene() != null && isFocusWithinCenter();
      node.setCenter(wanted);
      if (hadFocus) {
        focus();
      }
    }
  }

  /// Shows what the other page shows, at the same place.
  public void takeUp(HistoryPage other) {
    request = other.request;
    showRequest();
    if (other.picture != null) {
      show(other.picture);
    }
    if (other.opened != null) {
      table.select(other.opened.id());
      open(other.opened);
    }
  }

  @Override
  public void selected(@Nullable Row row) {
    if (row != null && opened != null) {
      open(row);
    }
  }

  @Override
  public void open(Row row) {
    opened = row;
    detail.show(row);
    tableAndDetail.open();
  }

  /// The history has one order only: that in which it can be read page by page.
  @Override
  public void sort(SortOrder order) {
    if (picture != null) {
      table.show(HistoryBoard.of(picture));
    }
  }

  @Override
  public void act(Verb verb, List<Row> rows) {
    act.accept(verb, rows);
  }

  @Override
  public void seen(List<Long> alarmIds) {
    seen.accept(alarmIds);
  }

  @Override
  public void narrow(Attribute attribute, String value, boolean only) {
    ask(only ? edit().only(attribute, value) : edit().exclude(attribute, value));
  }

  /// The table shows no groups here: they have one of their own.
  @Override
  public void openGroups(Set<String> keys) {}

  @Override
  public void copyJson(List<Row> rows) {
    copyJson.accept(rows);
  }

  /// Other columns hold while the window lives.
  @Override
  public void columnsChanged(ColumnLayout layout) {}

  /// Asks what this query finds.
  public void look(Parsed query) {
    ask(request.withBy(null).withQuery(query));
  }

  /// The table, for the window's commands about its rows.
  public AlarmTable table() {
    return table;
  }

  private void open(HistoryGroup group) {
    Attribute attribute =
        request.by() == HistoryGroup.By.POLICY ? Attribute.POLICY : Attribute.OBJECT;
    request = request.withBy(null);
    ask(edit().only(attribute, group.value()));
    focus();
  }

  private QueryEdit edit() {
    return QueryEdit.of(request.query());
  }

  private void ask(QueryEdit query) {
    // What has grown too long to be read is not asked for.
    if (QueryParser.parse(query.text()) instanceof Parsed parsed) {
      ask(request.withQuery(parsed));
    }
  }

  private void ask(HistoryRequest wanted) {
    request = wanted;
    showRequest();
    desk.ask(wanted);
  }

  private void showRequest() {
    search.show(request.query());
    dates.show(DateRange.in(request.query()));
    grouping.show(request.by());
  }

  private Node shown() {
    return tableAndDetail.node().equals(node.getCenter()) ? table.focusTarget() : groups.node();
  }

  private boolean isFocusWithinCenter() {
    Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
    for (Node at = focused; at != null; at = at.getParent()) {
      if (at.equals(node.getCenter())) {
        return true;
      }
    }
    return false;
  }
}
