package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.CopyButton;
import java.util.List;
import java.util.function.Supplier;

/// What a person can do with alarms of the table: with the chosen ones, else with the selected one.
/// JavaFX thread only.
public final class RowActions implements BulkBar.Actions {

  private final TableLook look;
  private final AlarmTable.Actions actions;
  private final Supplier<List<Row>> rows;
  private final Runnable clear;

  /// @param rows those that are meant
  /// @param clear lets go the chosen ones
  RowActions(TableLook look, AlarmTable.Actions actions, Supplier<List<Row>> rows, Runnable clear) {
    this.look = look;
    this.actions = actions;
    this.rows = rows;
    this.clear = clear;
  }

  /// The same for other rows.
  RowActions about(List<Row> others) {
    return new RowActions(look, actions, () -> others, clear);
  }

  /// Those that are meant.
  public List<Row> rows() {
    return rows.get();
  }

  /// Whether there is something to do to one of them.
  public boolean fits(Verb verb) {
    return rows.get().stream().anyMatch(verb::fits);
  }

  @Override
  public void act(Verb verb) {
    actions.act(verb, rows.get());
  }

  @Override
  public void copyText() {
    copy(AlarmText.of(rows.get(), look.context()));
  }

  /// Copies them as a Markdown table.
  @Override
  public void copyMarkdown() {
    if (!rows.get().isEmpty()) {
      copy(AlarmMarkdown.of(rows.get(), look.texts()));
    }
  }

  /// Copies them as the API shows them.
  @Override
  public void copyJson() {
    if (!rows.get().isEmpty()) {
      actions.copyJson(rows.get());
    }
  }

  /// Copies what one cell of a row says.
  void copyCell(Row row, Column column) {
    copy(look.texts().of(row, column));
  }

  @Override
  public void clear() {
    clear.run();
  }

  private static void copy(String text) {
    if (!text.isEmpty()) {
      CopyButton.copy(text);
    }
  }
}
