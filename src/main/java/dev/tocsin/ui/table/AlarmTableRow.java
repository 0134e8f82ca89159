package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.Words;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A row with its coloured edge. A click opens the alarm's detail.
final class AlarmTableRow extends TableRow<Row> {

  private final Words words;

  AlarmTableRow(Words words, Consumer<Row> open) {
    this.words = words;
    setOnMouseClicked(click -> {
      if (getItem() != null && click.getButton() == MouseButton.PRIMARY) {
        open.accept(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      Symbols.unmark(this);
      setAccessibleText(null);
    } else {
      Symbols.mark(this, row);
      setAccessibleText(
          String.join(
              ", ",
              words.state(row.state()),
              words.level(row.level()),
              row.policy(),
              row.object(),
              row.condition()));
    }
  }

  /// By identity, as in [RowCell].
  @Override
  @SuppressWarnings("ReferenceEquality")
  protected boolean isItemChanged(@Nullable Row older, @Nullable Row newer) {
    return older != newer;
  }
}
