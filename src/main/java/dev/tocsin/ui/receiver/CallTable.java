package dev.tocsin.ui.receiver;

import dev.tocsin.server.Call;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The newest calls, all or only those that were refused. The selection belongs to a call and not
/// to a place.
final class CallTable {

  private static final double ROW_HEIGHT = 28;
  private static final double LEAST_HEIGHT = 220;

  private final ViewContext context;
  private final CallWords words;
  private final TableView<Call> table = Parts.styled("alarm-table call-table", new TableView<>());
  private final ToggleButton refusedOnly;
  private final Label placeholder = Parts.label("muted", "");
  private final VBox node;
  private List<Call> calls = List.of();

  CallTable(ViewContext context) {
    this.context = context;
    words = new CallWords(context);
    refusedOnly = Parts.styled("toggle", new ToggleButton(context.text("calls.refusedOnly")));
    refusedOnly.setMnemonicParsing(false);
    refusedOnly.selectedProperty().subscribe(this::refresh);
    table.getColumns().add(column("calls.time", 110, this::time));
    table.getColumns().add(outcomeColumn());
    table.getColumns().add(numberColumn("calls.answer", 100, this::took));
    table.getColumns().add(numberColumn("calls.bytes", 80, this::bytes));
    table.getColumns().add(column("calls.method", 80, Call::method));
    table.getColumns().add(column("calls.from", 240, words::from));
    table.getColumns().add(column("calls.source", 110, this::source));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setFixedCellSize(context.scaled(ROW_HEIGHT));
    table.setMinHeight(LEAST_HEIGHT);
    table.setPlaceholder(placeholder);
    table.setAccessibleText(context.text("calls.title"));
    VBox.setVgrow(table, Priority.ALWAYS);
    node =
        Parts.column(
            "calls",
            Parts.row(
                "calls-head",
                Parts.label("section-title", context.text("calls.title")),
                Parts.spring(),
                refusedOnly),
            table);
    refresh();
  }

  Node node() {
    return node;
  }

  /// What takes the keyboard.
  Node focusTarget() {
    return table;
  }

  /// @param newest newest first
  void show(List<Call> newest) {
    if (!newest.equals(calls)) {
      calls = newest;
      refresh();
    }
  }

  private void refresh() {
    Call selected = table.getSelectionModel().getSelectedItem();
    boolean only = refusedOnly.isSelected();
    placeholder.setText(
        context.text(only && !calls.isEmpty() ? "calls.noneRefused" : "calls.none"));
    table
        .getItems()
        .setAll(calls.stream().filter(call -> !only || !call.outcome().isGood()).toList());
    table.getSelectionModel().clearSelection();
    for (int index = 0; selected != null && index < table.getItems().size(); index++) {
      if (table.getItems().get(index).number() == selected.number()) {
        table.getSelectionModel().select(index);
        return;
      }
    }
  }

  private String time(Call call) {
    return context.times().brief(call.at(), context.now());
  }

  private String took(Call call) {
    return call.status() == 0 ? "–" : words.millis(call.took());
  }

  private String bytes(Call call) {
    return call.bytes() == 0 ? "–" : Integer.toString(call.bytes());
  }

  private String source(Call call) {
    return Objects.requireNonNullElse(call.source(), "");
  }

  private TableColumn<Call, Call> column(
      String titleKey, double width, Function<Call, String> text) {
    return columnOf(titleKey, width, () -> Parts.styled("call-cell", new CallCell(text)));
  }

  private TableColumn<Call, Call> numberColumn(
      String titleKey, double width, Function<Call, String> text) {
    TableColumn<Call, Call> column =
        columnOf(titleKey, width, () -> Parts.styled("call-number", new CallCell(text)));
    column.getStyleClass().add("number-column");
    return column;
  }

  private TableColumn<Call, Call> outcomeColumn() {
    return columnOf("calls.outcome", 280, () -> Parts.styled("call-cell", new OutcomeCell()));
  }

  private TableColumn<Call, Call> columnOf(
      String titleKey, double width, Supplier<TableCell<Call, Call>> cell) {
    TableColumn<Call, Call> column = new TableColumn<>(context.text(titleKey));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /// A text of one line.
  private static final class CallCell extends TableCell<Call, Call> {

    private final Function<Call, String> text;

    CallCell(Function<Call, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(@Nullable Call call, boolean empty) {
      super.updateItem(call, empty);
      setText(empty || call == null ? null : text.apply(call));
    }
  }

  /// Icon, word, and the status where the call was refused.
  private final class OutcomeCell extends TableCell<Call, Call> {

    private final FontIcon icon = Parts.icon("call-icon", CallWords.icon(Call.Outcome.STORED));

    @Override
    protected void updateItem(@Nullable Call call, boolean empty) {
      super.updateItem(call, empty);
      if (empty || call == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      boolean good = call.outcome().isGood();
      icon.setIconCode(CallWords.icon(call.outcome()));
      Parts.mark(icon, "bad", !good);
      String word = words.outcome(call.outcome());
      setText(good || call.status() == 0 ? word : word + " · " + call.status());
      setGraphic(icon);
    }
  }
}
