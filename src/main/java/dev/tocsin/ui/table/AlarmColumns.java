package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.table.ColumnLayout.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The columns of the table: which are shown, in which order and how wide. JavaFX thread only.
///
/// Without a choice of the person's the usual ones are shown, of which some give way where there is
/// little room. The first column holds the boxes to choose rows by, the last one, narrow, the
/// button that lets a person choose the columns; both are no part of a [ColumnLayout].
final class AlarmColumns {

  private static final double BOX = 32;
  private static final double BUTTON = 30;

  private final TableView<Line> table;
  private final TableLook look;
  private final Map<Column, TableColumn<Line, Line>> columns = new EnumMap<>(Column.class);
  private final TableColumn<Line, Line> first = new TableColumn<>();
  private final TableColumn<Line, Line> last = new TableColumn<>();
  private ColumnLayout layout = ColumnLayout.AUTOMATIC;
  private Grouping grouping = Grouping.NONE;

  AlarmColumns(TableView<Line> table, TableLook look, ColumnCells cells) {
    this.table = table;
    this.look = look;
    for (Column column : Column.values()) {
      columns.put(column, column(column, cells));
    }
    first.setCellFactory(_ -> new ChoiceCell(look));
    first.getStyleClass().add("choice-column");
    last.setCellFactory(_ -> new TableCell<>());
    Stream.of(first, last)
        .forEach(column -> {
          column.setCellValueFactory(features -> new ConstantValue<>(features.getValue()));
          column.setSortable(false);
          column.setReorderable(false);
          column.setResizable(false);
        });
  }

  /// What stands over the boxes, and over the right end.
  void setHead(Node box, Node button) {
    first.setGraphic(box);
    last.setGraphic(button);
  }

  /// Writes the headings as the look has them.
  void write() {
    columns.forEach((id, column) -> {
      boolean sign = id == Column.NOTIFICATIONS;
      String name = look.heading(id);
      Label heading = (Label) column.getGraphic();
      heading.setText(sign ? look.context().text("column.pushes") : name);
      if (sign || id == Column.MARGIN) {
        heading.setTooltip(new Tooltip(sign ? name : look.context().text("column.marginLong")));
      }
    });
  }

  TableColumn<Line, Line> of(Column column) {
    TableColumn<Line, Line> found = columns.get(column);
    if (found == null) {
      throw new IllegalStateException("no column for " + column);
    }
    return found;
  }

  List<TableColumn<Line, Line>> all() {
    return List.copyOf(columns.values());
  }

  /// Which column that is; empty for those that are no alarm's.
  static Optional<Column> columnOf(TableColumn<?, ?> column) {
    return column.getUserData() instanceof Column found ? Optional.of(found) : Optional.empty();
  }

  ColumnLayout layout() {
    return layout;
  }

  /// The columns that are on the screen, whoever chose them.
  ColumnLayout shown() {
    return new ColumnLayout(
        table.getColumns().stream()
            .flatMap(column -> columnOf(column).stream())
            .map(column -> new Shown(column, layout.width(column)))
            .toList());
  }

  void set(ColumnLayout newLayout) {
    layout = newLayout;
    fit();
  }

  void groupBy(Grouping newGrouping) {
    if (newGrouping != grouping) {
      grouping = newGrouping;
      fit();
    }
  }

  /// Sets the columns that shall be shown with this much room.
  void fit() {
    List<TableColumn<Line, Line>> wanted = new ArrayList<>();
    wanted.add(first);
    chosen().forEach(column -> wanted.add(of(column)));
    wanted.add(last);
    first.setMinWidth(BOX * look.scale());
    first.setMaxWidth(BOX * look.scale());
    last.setMinWidth(BUTTON * look.scale());
    last.setMaxWidth(BUTTON * look.scale());
    columns.forEach(this::size);
    if (!table.getColumns().equals(wanted)) {
      table.getColumns().setAll(wanted);
    }
    limit();
  }

  /// Lets a person drag every edge as far as they like.
  void loosen() {
    columns.forEach((id, column) -> {
      column.setMinWidth(ColumnShape.of(id).narrowest() * look.scale() / 2);
      column.setMaxWidth(ColumnShape.UNLIMITED);
    });
  }

  /// Takes what a person dragged for their own layout.
  ///
  /// @param before how wide the columns were
  void keepWidths(Map<Column, Double> before) {
    layout =
        new ColumnLayout(
            shown().shown().stream()
                .map(each -> {
                  double now = of(each.column()).getWidth();
                  boolean dragged = Math.abs(now - before.getOrDefault(each.column(), now)) >= 1;
                  return dragged
                      ? new Shown(each.column(), (int) Math.rint(now / look.scale()))
                      : each;
                })
                .toList());
  }

  Map<Column, Double> widths() {
    Map<Column, Double> widths = new EnumMap<>(Column.class);
    columns.forEach((id, column) -> widths.put(id, column.getWidth()));
    return widths;
  }

  /// Takes the order that is on the screen for the person's own.
  void keepOrder() {
    layout = shown();
  }

  private List<Column> chosen() {
    double room = table.getWidth() / look.scale();
    List<Column> chosen = new ArrayList<>();
    if (layout.isAutomatic()) {
      Stream.of(Column.values())
          .filter(column -> room >= ColumnShape.of(column).from())
          .forEach(chosen::add);
    } else {
      layout.shown().forEach(each -> chosen.add(each.column()));
    }
    Column needed = CellTexts.columnOf(grouping);
    if (grouping != Grouping.NONE && !chosen.contains(needed)) {
      chosen.addFirst(needed);
    }
    return chosen;
  }

  private void size(Column id, TableColumn<Line, Line> column) {
    ColumnShape shape = ColumnShape.of(id);
    Integer own = layout.width(id);
    double scale = look.scale();
    column.setMinWidth(scale * (own == null ? shape.narrowest() : own));
    column.setMaxWidth(own == null ? scale * shape.widest() : scale * own);
    column.setPrefWidth(scale * (own == null ? shape.wanted() : own));
  }

  /// More columns than there is room for can be scrolled to.
  private void limit() {
    double needed = 0;
    for (TableColumn<Line, ?> column : table.getColumns()) {
      needed += column.getMinWidth();
    }
    boolean tooMany = needed > table.getWidth() && table.getWidth() > 0;
    if (tooMany) {
      columns.values().forEach(column -> column.setPrefWidth(column.getMinWidth()));
    }
    var policy =
        tooMany
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS;
    if (!policy.equals(table.getColumnResizePolicy())) {
      table.setColumnResizePolicy(policy);
    }
  }

  private TableColumn<Line, Line> column(Column id, ColumnCells cells) {
    TableColumn<Line, Line> column = new TableColumn<>();
    column.setGraphic(Parts.label("heading", ""));
    column.setUserData(id);
    column.setCellValueFactory(features -> new ConstantValue<>(features.getValue()));
    column.setCellFactory(_ -> cells.of(id));
    if (id == Column.STATE) {
      column.getStyleClass().add("state-column");
    }
    if (ColumnShape.of(id).numbers()) {
      column.getStyleClass().add("number-column");
    }
    return column;
  }
}
