package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The columns of the table in their order, with what they show and how wide they are.
final class AlarmColumns {

  private static final List<SortOrder.Column> ONLY_WHEN_WIDE =
      List.of(SortOrder.Column.NAMESPACE, SortOrder.Column.REGION, SortOrder.Column.FIRST_OCCURRED);
  private static final double UNLIMITED = 5_000;
  private static final double WANTED = 160;

  private final ViewContext context;
  private final DurationCell.All durations;
  private final FontIcon arrow = Parts.icon("sort-arrow", MaterialDesignA.ARROW_UP);
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
    of(SortOrder.Column.PRODUCT).setVisible(width >= 840);
  }

  /// Marks the heading by which the rows are sorted, with an arrow close to its word.
  void showOrder(SortOrder order) {
    for (TableColumn<Row, Row> column : columns.values()) {
      column.getStyleClass().remove("sorted");
      ((Label) column.getGraphic()).setGraphic(null);
    }
    arrow.setIconCode(order.descending() ? MaterialDesignA.ARROW_DOWN : MaterialDesignA.ARROW_UP);
    of(order.column()).getStyleClass().add("sorted");
    ((Label) of(order.column()).getGraphic()).setGraphic(arrow);
  }

  private void build() {
    var words = context.words();
    column(
        SortOrder.Column.STATE,
        "column.state",
        94,
        94,
        () ->
            new IconCell(
                "state-cell", row -> Symbols.of(row.state()), row -> words.state(row.state())));
    column(
        SortOrder.Column.LEVEL,
        "column.level",
        86,
        86,
        () ->
            new IconCell(
                "level-cell", row -> Symbols.of(row.level()), row -> words.level(row.level())));
    column(
        SortOrder.Column.POLICY,
        "column.policy",
        80,
        UNLIMITED,
        () -> new TextCell("text-cell", Row::policy));
    column(
        SortOrder.Column.PRODUCT,
        "column.product",
        80,
        110,
        () -> new TextCell("muted-cell", Row::product));
    column(
        SortOrder.Column.NAMESPACE,
        "column.namespace",
        112,
        140,
        () -> new TextCell("muted-cell", Row::namespace));
    column(
        SortOrder.Column.OBJECT,
        "column.object",
        80,
        UNLIMITED,
        () -> new TextCell("text-cell", Row::object));
    column(
        SortOrder.Column.CONDITION,
        "column.condition",
        80,
        UNLIMITED,
        () -> new TextCell("text-cell", Row::condition));
    column(
        SortOrder.Column.VALUE,
        "column.value",
        140,
        180,
        () -> new ValueCell(context.text("table.event")));
    column(
        SortOrder.Column.REGION,
        "column.region",
        86,
        130,
        () -> new TextCell("muted-cell", Row::region));
    column(
        SortOrder.Column.FIRST_OCCURRED,
        "column.first",
        102,
        102,
        () ->
            new TextCell(
                "muted-cell", row -> context.times().brief(row.firstOccurredAt(), context.now())));
    column(
        SortOrder.Column.DURATION,
        "column.duration",
        88,
        88,
        () -> new DurationCell(context, durations));
    column(
        SortOrder.Column.NOTIFICATIONS,
        "column.pushes",
        44,
        44,
        () -> new TextCell("pushes-cell", row -> Integer.toString(row.notifications())));
    of(SortOrder.Column.STATE).getStyleClass().add("state-column");
    of(SortOrder.Column.VALUE).getStyleClass().add("value-column");
    of(SortOrder.Column.DURATION).getStyleClass().add("number-column");
    of(SortOrder.Column.NOTIFICATIONS).getStyleClass().add("number-column");
  }

  /// @param narrowest in pixels
  /// @param widest in pixels; what needs no more leaves the room to the others
  private void column(
      SortOrder.Column id, String title, double narrowest, double widest, Supplier<RowCell> cell) {
    TableColumn<Row, Row> column = new TableColumn<>();
    Label heading = Parts.label("heading", context.text(title));
    if (id == SortOrder.Column.NOTIFICATIONS) {
      heading.setTooltip(new Tooltip(context.text("column.pushesLong")));
    }
    column.setGraphic(heading);
    column.setUserData(id);
    column.setMinWidth(narrowest);
    column.setPrefWidth(widest == UNLIMITED ? WANTED : narrowest);
    column.setMaxWidth(widest);
    column.setCellValueFactory(features -> new ConstantValue<>(features.getValue()));
    column.setCellFactory(_ -> cell.get());
    columns.put(id, column);
  }
}
