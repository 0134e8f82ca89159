package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Rest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A line with its coloured edge.
final class AlarmTableRow extends TableRow<Line> {

  /// Where on a line a person clicked.
  interface Clicks {

    /// Anywhere, with no key held.
    void plain(Line line);

    /// On the box, or with the key held that adds one more.
    void toggle(Row row);

    /// With the key held that takes everything up to here.
    void upTo(Line line);
  }

  private final TableLook look;
  private final Clicks clicks;

  AlarmTableRow(TableLook look, Clicks clicks) {
    this.look = look;
    this.clicks = clicks;
    // Before the table's own handling, which would move the selection.
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> special(press, this::choose));
    addEventFilter(MouseEvent.MOUSE_RELEASED, release -> special(release, (_, _) -> {}));
    setOnMouseClicked(click -> {
      if (getItem() != null && click.getButton() == MouseButton.PRIMARY && !isSpecial(click)) {
        clicks.plain(getItem());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    Parts.mark(this, "inside", !empty && look.isGrouped() && !(line instanceof Group));
    switch (empty ? null : line) {
      case Row row -> {
        Symbols.mark(this, row);
        mark(look.chosen().has(row.id()), false, row.lingers());
        setAccessibleText(look.texts().whole(row));
      }
      case Group group -> {
        Symbols.mark(this, group.worst());
        mark(false, true, false);
        setAccessibleText(look.texts().whole(group));
      }
      case Rest rest -> {
        Symbols.mark(this, rest.group().worst());
        mark(false, false, false);
        setAccessibleText(look.texts().of(rest, CellTexts.columnOf(rest.group().grouping())));
      }
      case null -> {
        Symbols.unmark(this);
        mark(false, false, false);
        setAccessibleText(null);
      }
    }
  }

  /// Shows the same line again, as something beside it has changed.
  void showAgain() {
    updateItem(getItem(), isEmpty());
    for (Node child : getChildren()) {
      if (child instanceof RowCell cell) {
        cell.showAgain();
      }
    }
  }

  private void mark(boolean chosen, boolean group, boolean lingers) {
    Parts.mark(this, "chosen", chosen);
    Parts.mark(this, "group", group);
    Parts.mark(this, "lingers", lingers);
  }

  private void choose(Line line, MouseEvent press) {
    if (press.isShiftDown()) {
      clicks.upTo(line);
    } else if (line instanceof Row row) {
      clicks.toggle(row);
    }
  }

  private void special(MouseEvent event, BiConsumer<Line, MouseEvent> action) {
    Line line = getItem();
    if (line != null && isSpecial(event)) {
      action.accept(line, event);
      event.consume();
    }
  }

  private boolean isSpecial(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY
        && (event.isShiftDown()
            || event.isShortcutDown()
            || (getItem() instanceof Row && isInBox(event)));
  }

  private static boolean isInBox(MouseEvent event) {
    for (Node at = event.getPickResult().getIntersectedNode(); at != null; at = at.getParent()) {
      if (at instanceof ChoiceCell) {
        return true;
      }
    }
    return false;
  }

  /// By identity, as in [RowCell].
  @Override
  @SuppressWarnings("ReferenceEquality")
  protected boolean isItemChanged(@Nullable Line older, @Nullable Line newer) {
    return older != newer;
  }
}
