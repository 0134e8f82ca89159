package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// The columns of the table in their order, with what they show and how wide they are.
final class AlarmColumns {

  private static final List<SortOrder.Column> ONLY_WHEN_WIDE =
      List.of(SortOrder.Column.NAMESPACE, SortOrder.Column.REGION, SortOrder.Column.FIRST_OCCURRED);

  private final ViewContext context;
  private final DurationCell.All durations;
  private final Map<SortOrder.Column, TableColumn<Row, Row>> columns =
      new EnumMap<>(SortOrder.Column.class);

  AlarmColumns(ViewContext context, DurationCell.All durations) {
    this.context = context;
    this.durations = durations;
    build();
  }

  List<TableColumn<Row, Row>> inOrder() {
    return List.copyOf(columns.values());
  }

  TableColumn<Row, Row> of(SortOrder.Column column) {
    TableColumn<Row, Row> found = columns.get(column);
    if (found == null) {
      throw new IllegalStateException("no column for " + column);
    }
    return found;
  }

  /// With little room, what the detail shows anyway gives way.
  void fit(double width) {
    ONLY_WHEN_WIDE.forEach(column -> of(column).setVisible(width >= 1_080));
  }

  private void build() {
    var words = context.words();
    fixed(
        SortOrder.Column.STATE,
        "column.state",
        98,
        () ->
            new IconCell(
                "state-cell", row -> Symbols.of(row.state()), row -> words.state(row.state())));
    fixed(
        SortOrder.Column.LEVEL,
        "column.level",
        82,
        () ->
            new IconCell(
                "level-cell", row -> Symbols.of(row.level()), row -> words.level(row.level())));
    flexible(
        SortOrder.Column.POLICY,
        "column.policy",
        118,
        () -> new TextCell("text-cell", Row::policy));
    fixed(
        SortOrder.Column.PRODUCT,
        "column.product",
        74,
        () -> new TextCell("muted-cell", Row::product));
    fixed(
        SortOrder.Column.NAMESPACE,
        "column.namespace",
        120,
        () -> new TextCell("muted-cell", Row::namespace));
    flexible(
        SortOrder.Column.OBJECT,
        "column.object",
        126,
        () -> new TextCell("text-cell", Row::object));
    flexible(
        SortOrder.Column.CONDITION,
        "column.condition",
        126,
        () -> new TextCell("text-cell", Row::condition));
    fixed(
        SortOrder.Column.VALUE,
        "column.value",
        130,
        () -> new ValueCell(context.text("table.event")));
    fixed(
        SortOrder.Column.REGION,
        "column.region",
        90,
        () -> new TextCell("muted-cell", Row::region));
    fixed(
        SortOrder.Column.FIRST_OCCURRED,
        "column.first",
        106,
        () ->
            new TextCell(
                "muted-cell", row -> context.times().brief(row.firstOccurredAt(), context.now())));
    fixed(
        SortOrder.Column.DURATION,
        "column.duration",
        90,
        () -> new DurationCell(context, durations));
    fixed(
        SortOrder.Column.NOTIFICATIONS,
        "column.pushes",
        42,
        () -> new TextCell("pushes-cell", row -> Integer.toString(row.notifications())));
    of(SortOrder.Column.STATE).getStyleClass().add("state-column");
    of(SortOrder.Column.VALUE).getStyleClass().add("value-column");
    of(SortOrder.Column.DURATION).getStyleClass().add("number-column");
    of(SortOrder.Column.NOTIFICATIONS).getStyleClass().add("number-column");
  }

  private void fixed(SortOrder.Column id, String title, double width, Supplier<RowCell> cell) {
    TableColumn<Row, Row> column = flexible(id, title, width, cell);
    column.setMinWidth(width);
    column.setMaxWidth(width * 2);
    column.setPrefWidth(width);
  }

  private TableColumn<Row, Row> flexible(
      SortOrder.Column id, String title, double width, Supplier<RowCell> cell) {
    TableColumn<Row, Row> column = new TableColumn<>();
    Label heading = new Label(context.text(title));
    if (id == SortOrder.Column.NOTIFICATIONS) {
      heading.setTooltip(new Tooltip(context.text("column.pushesLong")));
    }
    column.setGraphic(heading);
    column.setUserData(id);
    column.setPrefWidth(width);
    column.setMinWidth(80);
    column.setCellValueFactory(features -> new ConstantValue<>(features.getValue()));
    column.setCellFactory(_ -> cell.get());
    columns.put(id, column);
    return column;
  }
}
