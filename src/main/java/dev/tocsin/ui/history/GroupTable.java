package dev.tocsin.ui.history;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.HistoryGroup;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// What the alarms add up to by policy or object, those with the most first.
final class GroupTable {

  private final ViewContext context;
  private final TableView<HistoryGroup> table =
      Parts.styled("alarm-table history-groups", new TableView<>());
  private final TableColumn<HistoryGroup, String> what;

  /// @param open the person wants to see the alarms of a group
  GroupTable(ViewContext context, Consumer<HistoryGroup> open) {
    this.context = context;
    what = column("", 320, group -> VisibleText.line(name(group)));
    table
        .getColumns()
        .setAll(
            List.of(
                what,
                number(
                    "history.occurrences",
                    group -> context.text("history.number", group.occurrences())),
                number("history.firing", group -> context.text("history.number", group.firing())),
                number("history.total", group -> context.times().duration(group.total())),
                number("history.longest", group -> context.times().duration(group.longest())),
                number(
                    "history.lastBegan",
                    group -> context.times().brief(group.last(), context.now()))));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(context.text("history.groups"));
    table.setRowFactory(_ -> row(open));
    table.setOnKeyPressed(press -> {
      HistoryGroup chosen = table.getSelectionModel().getSelectedItem();
      if (press.getCode() == KeyCode.ENTER && chosen != null) {
        press.consume();
        open.accept(chosen);
      }
    });
  }

  Node node() {
    return table;
  }

  void showInstead(Node placeholder) {
    table.setPlaceholder(placeholder);
  }

  void show(HistoryGroup.By by, List<HistoryGroup> groups) {
    what.setText(
        context.text(
            switch (by) {
              case POLICY -> "history.policy";
              case OBJECT -> "history.object";
            }));
    table.getItems().setAll(groups);
  }

  private String name(HistoryGroup group) {
    if (group.label().isEmpty()) {
      return context.text("history.unnamed");
    }
    return group.label().equals(group.value())
        ? group.label()
        : group.label() + "  " + group.value();
  }

  private static TableRow<HistoryGroup> row(Consumer<HistoryGroup> open) {
    TableRow<HistoryGroup> row = new TableRow<>();
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
        open.accept(row.getItem());
      }
    });
    return row;
  }

  private TableColumn<HistoryGroup, String> number(
      String key, Function<HistoryGroup, String> text) {
    TableColumn<HistoryGroup, String> column = column(context.text(key), 110, text);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TableColumn<HistoryGroup, String> column(
      String name, double width, Function<HistoryGroup, String> text) {
    TableColumn<HistoryGroup, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
