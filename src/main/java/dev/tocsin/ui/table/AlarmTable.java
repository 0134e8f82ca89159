package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.query.Attribute;
import dev.tocsin.settings.Appearance.Density;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The live table. Its lines come sorted, sifted and grouped with each picture; it never sorts
/// itself.
///
/// The line that the person is at, the chosen alarms and the scroll position belong to alarms, not
/// to places, and survive every new picture. JavaFX thread only.
public final class AlarmTable implements AlarmTableRow.Clicks {

  /// What the table asks for.
  public interface Actions {

    /// Another alarm was selected; null when none is.
    void selected(@Nullable Row row);

    /// The person wants to see this alarm whole.
    void open(Row row);

    void sort(SortOrder order);

    /// The person wants this done to those of the alarms that it fits.
    void act(Verb verb, List<Row> rows);

    /// Somebody has looked at these resolved alarms.
    void seen(List<Long> alarmIds);

    /// The person wants to see only what has this value, or nothing that has it.
    ///
    /// @param only false for nothing that has it
    void narrow(Attribute attribute, String value, boolean only);

    /// Other groups shall be open: these keys, see [BoardRequest#openGroups()].
    void openGroups(Set<String> keys);

    /// The person wants these alarms on the clipboard, as the API shows them.
    void copyJson(List<Row> rows);

    /// The person chose, moved or widened columns; told a moment after the last of it.
    void columnsChanged(ColumnLayout layout);
  }

  private final Actions actions;
  private final RowList rows = new RowList();
  private final TableView<Line> table = Parts.styled("alarm-table", new TableView<>(rows));
  private final BorderPane node = Parts.styled("table-and-bars", new BorderPane(table));
  private final Chosen chosen = new Chosen(this::chosenChanged);
  private final SeenRows seen = new SeenRows();
  private final Pause pause = new Pause();
  private final TableLook look;
  private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
  private final CurrentLine current;
  private final OnScreen onScreen;
  private final AlarmColumns columns;
  private final TableHead head;
  private final Folds folds;
  private final RowActions rowActions;
  private final RowMenu menu;
  private final ColumnCells cells;
  private final PauseBar pauseBar;
  private final BulkBar bulk;
  private @Nullable Board board;

  public AlarmTable(ViewContext context, Actions actions) {
    this.actions = actions;
    look = new TableLook(context, seen, chosen);
    cells = new ColumnCells(look);
    current = new CurrentLine(table, rows, this::moved);
    folds = new Folds(rows, current, this::openGroups, actions::openGroups);
    onScreen = new OnScreen(table, current, seen, this::shownRows, actions::seen);
    columns = new AlarmColumns(table, look, cells);
    head = new TableHead(table, columns, look, this::chooseAllOrNone, actions);
    rowActions = new RowActions(look, actions, this::meant, chosen::clear);
    menu = new RowMenu(look, actions, () -> release(() -> pause.menu(false)));
    bulk = new BulkBar(context, rowActions);
    pauseBar = new PauseBar(look, pause, this::togglePause);
    node.setBottom(Parts.column("table-bars", pauseBar.node(), bulk.node()));
    table.setRowFactory(_ -> new AlarmTableRow(look, this));
    table.setOnContextMenuRequested(this::askForMenu);
    TableKeys.on(table, this);
    write();
  }

  /// Writes everything again, in the language and size of the moment. The rows, which are most of
  /// what a window has, stay: to make them anew would take a person's while.
  public void write() {
    ViewContext context = look.context();
    look.write();
    table.setFixedCellSize(look.rowHeight());
    Parts.mark(table, "compact", look.density() == Density.COMPACT);
    table.setAccessibleText(context.text("table.label"));
    head.write();
    pauseBar.write();
    bulk.write(chosen.count());
    onScreen.showAgain();
    context
        .ticker()
        .each(() -> {
          cells.tick();
          tick();
        });
  }

  public Node node() {
    return node;
  }

  /// What has the keyboard.
  public Node focusTarget() {
    return table;
  }

  /// What stands in the place of rows when there are none.
  public void showInstead(Node placeholder) {
    table.setPlaceholder(placeholder);
  }

  /// Shows these columns, as a saved view has them.
  public void show(ColumnLayout layout) {
    if (!layout.equals(columns.layout())) {
      head.set(() -> columns.set(layout));
    }
  }

  public ColumnLayout columns() {
    return columns.layout();
  }

  /// Lets the person choose the columns.
  public void chooseColumns() {
    head.choose();
  }

  /// Shows a picture, or keeps it for the end of a pause.
  public void show(Board newest) {
    if (board != null && pause.holds() && newest.request().equals(board.request())) {
      pause.keep(newest);
      return;
    }
    pause.take();
    BoardRequest before = board == null ? BoardRequest.EVERYTHING : board.request();
    BoardRequest now = newest.request();
    boolean first = board == null;
    boolean asked = !now.query().equals(before.query());
    boolean another =
        asked || !now.order().equals(before.order()) || now.grouping() != before.grouping();
    board = newest;
    look.group(now.grouping() != Grouping.NONE);
    current.during(
        first || another,
        () -> {
          rows.swap(newest.lines());
          if (first || another) {
            head.set(() -> columns.groupBy(now.grouping()));
            head.show(now.order());
          }
        });
    if (first) {
      onScreen.begin();
    }
    if (asked) {
      chosen.retain(newest.rows());
    }
  }

  /// Selects an alarm, also one that is not shown yet, and brings it into view.
  public void select(long id) {
    current.select(id);
  }

  /// The row of the selected alarm in the newest picture, even while the table stands still; null
  /// when none is selected or shown.
  public @Nullable Row selected() {
    if (!(current.get() instanceof Row row)) {
      return null;
    }
    Board waiting = pause.waiting();
    return waiting == null
        ? row
        : waiting.rows().stream().filter(row::isSame).findFirst().orElse(row);
  }

  /// How many alarms are chosen to do something with all of them.
  public ReadOnlyIntegerProperty chosenCountProperty() {
    return chosenCount.getReadOnlyProperty();
  }

  /// Chooses these alarms and no others.
  public void choose(Collection<Long> ids) {
    chosen.only(ids);
  }

  /// Chooses everything that the query shows.
  public void chooseAll() {
    chosen.only(shownRows().stream().map(Row::id).toList());
  }

  /// Lets go the chosen alarms; false when there were none.
  public boolean clearChosen() {
    boolean some = !chosen.isEmpty();
    chosen.clear();
    return some;
  }

  /// What can be done with the chosen alarms, else with the selected one.
  public RowActions rowActions() {
    return rowActions;
  }

  /// Whether the table stands still, and how much it has missed.
  public Pause pause() {
    return pause;
  }

  /// Stops the table, or shows what is new and goes on.
  public void togglePause() {
    release(() -> pause.pause(!pause.pausedProperty().get()));
  }

  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
      table.getFocusModel().focus(0);
    }
  }

  @Override
  public void plain(Line line) {
    chosen.clear();
    act(line);
  }

  @Override
  public void toggle(Row row) {
    if (chosen.isEmpty()
        && current.get() instanceof Row first
        && table.isFocused()
        && !row.isSame(first)) {
      chosen.toggle(first.id());
    }
    chosen.toggle(row.id());
  }

  @Override
  public void upTo(Line line) {
    int from = current.beginRange();
    int to = rows.indexOfSame(line, -1);
    current.select(line);
    chosen.range(rows, from, to);
  }

  /// Goes so many lines down.
  public void move(int step) {
    current.endRange();
    current.move(step);
  }

  void extend(int step) {
    int from = current.beginRange();
    current.move(step);
    chosen.range(rows, from, Math.max(0, current.index()));
  }

  /// Chooses the current alarm too, or no longer.
  public void toggleChosen() {
    current.settle();
    if (current.get() instanceof Row row) {
      chosen.toggle(row.id());
    }
  }

  void openCurrent() {
    current.settle();
    Line line = current.get();
    if (line != null) {
      act(line);
    }
  }

  /// Opens the current group, or closes it; see [Folds#fold(boolean)].
  boolean fold(boolean open) {
    return folds.fold(open);
  }

  private void act(Line line) {
    if (line instanceof Row row) {
      actions.open(row);
    } else {
      folds.turn(line);
    }
  }

  private void moved(@Nullable Line line) {
    if (line instanceof Row row) {
      seen.see(row);
      onScreen.showAgain();
      actions.selected(row);
    } else {
      actions.selected(null);
    }
  }

  private void chooseAllOrNone() {
    if (!clearChosen()) {
      chooseAll();
    }
  }

  private void chosenChanged() {
    chosenCount.set(chosen.count());
    bulk.show(chosen.count());
    head.showChosen(!chosen.isEmpty());
    onScreen.showAgain();
  }

  private Set<String> openGroups() {
    return board == null ? Set.of() : board.request().openGroups();
  }

  private List<Row> shownRows() {
    return board == null ? List.of() : board.rows();
  }

  /// The chosen rows, else the selected one.
  private List<Row> meant() {
    if (!chosen.isEmpty()) {
      return chosen.of(shownRows());
    }
    Row row = selected();
    return row == null ? List.of() : List.of(row);
  }

  private void release(Runnable change) {
    change.run();
    Board waiting = pause.holds() ? null : pause.take();
    if (waiting != null) {
      show(waiting);
    }
  }

  private void tick() {
    if (board != null) {
      pause.count(board);
      chosen.retain(board.rows());
    }
    onScreen.tick();
  }

  private void askForMenu(ContextMenuEvent request) {
    Node at = request.getPickResult().getIntersectedNode();
    if (!request.isKeyboardTrigger() && head.isHead(at)) {
      head.choose();
    } else if (request.isKeyboardTrigger() || OnScreen.isInRow(at)) {
      Row row = selected();
      if (row != null) {
        pause.menu(true);
        menu.show(
            chosen.has(row.id()) ? rowActions : rowActions.about(List.of(row)),
            row,
            OnScreen.columnAt(at).orElse(Column.POLICY),
            table,
            request);
      }
    }
    request.consume();
  }
}
