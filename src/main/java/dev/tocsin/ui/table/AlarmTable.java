package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The live table. Its rows come sorted and filtered with each picture; it never sorts itself.
///
/// Selection and scroll position belong to alarms, not to places, and survive every new picture.
public final class AlarmTable {

  /// What the table asks for.
  public interface Actions {

    /// Another alarm was selected; null when none is.
    void selected(@Nullable Row row);

    /// The person wants to see this alarm whole.
    void open(Row row);

    void sort(SortOrder order);

    /// The person wants to close this alarm by hand.
    void close(Row row);
  }

  static final double ROW_HEIGHT = 32;

  private final Actions actions;
  private final RowList rows = new RowList();
  private final TableView<Row> table = Parts.styled("alarm-table", new TableView<>(rows));
  private final DurationCell.All durations = new DurationCell.All();
  private final AlarmColumns columns;
  private final ViewContext context;
  private final RowMenu menu;
  private @Nullable SortOrder shownOrder;
  private Parsed shownQuery = Parsed.NOTHING;
  private @Nullable Long selectedId;
  private boolean showing;

  public AlarmTable(ViewContext context, Actions actions) {
    this.actions = actions;
    this.context = context;
    menu = new RowMenu(context, actions::close);
    columns = new AlarmColumns(context, durations);
    table.getColumns().setAll(columns.inOrder());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setRowFactory(_ -> new AlarmTableRow(context.words(), actions::open));
    table.setAccessibleText(context.text("table.label"));
    table.setSortPolicy(_ -> askForOrder());
    table.widthProperty().subscribe(width -> columns.fit(width.doubleValue()));
    table.heightProperty().subscribe(this::keepSelectedInView);
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> select(row));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    table.setOnContextMenuRequested(this::askForMenu);
    context.ticker().each(durations::tick);
  }

  public Node node() {
    return table;
  }

  /// What stands in the place of rows when there are none.
  public void showInstead(Node placeholder) {
    table.setPlaceholder(placeholder);
  }

  public void show(Board board) {
    showing = true;
    try {
      BoardRequest request = board.request();
      boolean sortedAnew = !request.order().equals(shownOrder);
      boolean another = sortedAnew || !request.query().equals(shownQuery);
      VirtualFlow<TableRow<Row>> flow = flow();
      ScrollAnchor anchor = flow == null || another ? null : ScrollAnchor.of(flow, rows);
      rows.swap(board.rows());
      if (sortedAnew) {
        shownOrder = request.order();
        showOrder(shownOrder);
      }
      shownQuery = request.query();
      showSelection();
      if (anchor != null && flow != null) {
        anchor.restore(flow, rows);
      } else if (another) {
        table.scrollTo(0);
      }
    } finally {
      showing = false;
    }
  }

  /// Selects the alarm that the other table has selected, and scrolls to where that one is. Needs a
  /// laid out table.
  public void takeUp(AlarmTable other) {
    selectedId = other.selectedId;
    showing = true;
    try {
      showSelection();
    } finally {
      showing = false;
    }
    VirtualFlow<TableRow<Row>> from = other.flow();
    VirtualFlow<TableRow<Row>> to = flow();
    if (from != null && to != null) {
      ScrollAnchor.of(from, other.rows).restore(to, rows);
    }
  }

  /// Selects an alarm, also one that is not shown yet, and brings it into view.
  public void select(long id) {
    selectedId = id;
    int index = rows.indexOfId(id, -1);
    if (index >= 0) {
      table.getSelectionModel().clearAndSelect(index);
      table.scrollTo(index);
    }
  }

  /// The row of the selected alarm in the newest picture; null when none is selected or shown.
  public @Nullable Row selected() {
    if (selectedId == null) {
      return null;
    }
    int index = rows.indexOfId(selectedId, table.getSelectionModel().getSelectedIndex());
    return index < 0 ? null : rows.get(index);
  }

  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      table.getFocusModel().focus(0);
    }
  }

  private void select(@Nullable Row row) {
    if (!showing) {
      selectedId = row == null ? null : row.id();
      actions.selected(row);
    }
  }

  private void showSelection() {
    var selection = table.getSelectionModel();
    int before = selection.getSelectedIndex();
    int now = selectedId == null ? -1 : rows.indexOfId(selectedId, before);
    if (now < 0) {
      selection.clearSelection();
    } else if (now != before) {
      selection.clearAndSelect(now);
    }
  }

  private void key(KeyEvent press) {
    if (press.isShortcutDown() || press.isAltDown()) {
      return;
    }
    switch (press.getCode()) {
      case ENTER -> openAtFocus();
      case J -> move(1);
      case K -> move(-1);
      case E -> withSelected(this::close);
      case C -> withSelected(row -> AlarmText.copy(row, context));
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void close(Row row) {
    if (row.alarm().isFiring()) {
      actions.close(row);
    }
  }

  private void withSelected(Consumer<Row> action) {
    Row row = selected();
    if (row != null) {
      action.accept(row);
    }
  }

  /// The headings have none.
  private void askForMenu(ContextMenuEvent request) {
    Node at = request.getPickResult().getIntersectedNode();
    boolean onRows = request.isKeyboardTrigger() || isInRow(at);
    if (onRows) {
      withSelected(row -> menu.show(row, table, request));
    }
    request.consume();
  }

  private static boolean isInRow(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  /// Opens the selected alarm, or with none the one that has the focus ring.
  private void openAtFocus() {
    if (selected() == null && table.getFocusModel().getFocusedIndex() >= 0) {
      table.getSelectionModel().clearAndSelect(table.getFocusModel().getFocusedIndex());
    }
    Row row = selected();
    if (row != null) {
      actions.open(row);
    }
  }

  private void move(int step) {
    int from = table.getSelectionModel().getSelectedIndex();
    int to = Math.clamp(from + step, 0, Math.max(0, rows.size() - 1));
    if (!rows.isEmpty()) {
      table.getSelectionModel().clearAndSelect(to);
      reveal(to);
    }
  }

  /// A detail that opens below takes room: the row that it is about shall not be under it.
  private void keepSelectedInView() {
    VirtualFlow<TableRow<Row>> flow = flow();
    Scene scene = table.getScene();
    int index = table.getSelectionModel().getSelectedIndex();
    if (flow != null && scene != null && flow.getVisibleCell(index) != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              flow.scrollTo(index);
            }
          });
    }
  }

  private void reveal(int index) {
    VirtualFlow<TableRow<Row>> flow = flow();
    if (flow != null) {
      flow.scrollTo(index);
    }
  }

  private void showOrder(SortOrder order) {
    columns.showOrder(order);
    TableColumn<Row, Row> column = columns.of(order.column());
    TableColumn.SortType type =
        order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING;
    if (table.getSortOrder().size() != 1 || !table.getSortOrder().getFirst().equals(column)) {
      table.getSortOrder().setAll(List.of(column));
    }
    if (column.getSortType() != type) {
      column.setSortType(type);
    }
  }

  /// The table wants to sort as a heading was clicked: another picture is asked for instead.
  private boolean askForOrder() {
    if (!showing) {
      SortOrder wanted = SortOrder.DEFAULT;
      if (!table.getSortOrder().isEmpty()) {
        TableColumn<Row, ?> first = table.getSortOrder().getFirst();
        wanted =
            new SortOrder(
                (SortOrder.Column) first.getUserData(),
                first.getSortType() == TableColumn.SortType.DESCENDING);
      }
      if (!wanted.equals(shownOrder)) {
        actions.sort(wanted);
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private @Nullable VirtualFlow<TableRow<Row>> flow() {
    return (VirtualFlow<TableRow<Row>>) table.lookup(".virtual-flow");
  }
}
