package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.control.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A small list beneath the table's head, by which a person says which columns are shown and in
/// which order: with the pointer by boxes and arrows, with the keyboard by the arrow keys, the
/// space bar, and the arrow keys with Alt. What is chosen is shown at once. JavaFX thread only.
final class ColumnChooser {

  private static final double GAP = 4;

  private final TableLook look;
  private final Node table;
  private final Node button;
  private final Supplier<ColumnLayout> shown;
  private final Consumer<ColumnLayout> chosen;
  private final Label title = Parts.label("chooser-title", "");
  private final Button reset;
  private final VBox lines = Parts.column("column-lines");
  private final List<CheckBox> boxes = new ArrayList<>();
  private final Popup popup = new Popup();

  /// @param button where the list hangs; it comes and goes with the columns
  /// @param shown what is on the screen
  /// @param chosen what the person wants
  ColumnChooser(
      TableLook look,
      Node table,
      Node button,
      Supplier<ColumnLayout> shown,
      Consumer<ColumnLayout> chosen) {
    this.look = look;
    this.table = table;
    this.button = button;
    this.shown = shown;
    this.chosen = chosen;
    reset =
        Parts.link(
            "link-button",
            "",
            () -> {
              chosen.accept(ColumnLayout.AUTOMATIC);
              fill(null);
            });
    popup.getContent().add(Parts.column("column-chooser", title, lines, reset));
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    table
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            popup.hide();
          }
        });
  }

  void toggle() {
    Bounds place = button.localToScreen(button.getLayoutBounds());
    if (popup.isShowing() || place == null) {
      popup.hide();
      return;
    }
    title.setText(look.context().text("columns.title"));
    reset.setText(look.context().text("columns.reset"));
    fill(null);
    popup.show(table, place.getMinX(), place.getMaxY() + GAP);
    popup.setAnchorX(place.getMaxX() - popup.getWidth());
    boxes.getFirst().requestFocus();
  }

  /// @param focused the column whose line has the keyboard then; null for no matter
  private void fill(@Nullable Column focused) {
    ColumnLayout now = shown.get();
    lines.getChildren().clear();
    boxes.clear();
    Stream.concat(
            now.shown().stream().map(ColumnLayout.Shown::column),
            Stream.of(Column.values()).filter(column -> !now.has(column)))
        .forEach(column -> add(column, now));
    boxes.stream()
        .filter(box -> box.getUserData() == focused)
        .findFirst()
        .ifPresent(CheckBox::requestFocus);
  }

  private void add(Column column, ColumnLayout now) {
    CheckBox box = Parts.styled("column-box", new CheckBox(look.heading(column)));
    box.setMnemonicParsing(false);
    box.setSelected(now.has(column));
    box.setUserData(column);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(_ -> choose(shown.get().toggled(column), column));
    box.addEventFilter(KeyEvent.KEY_PRESSED, press -> pressed(press, column));
    Button left = mover(MaterialDesignA.ARROW_UP, "columns.earlier", column, -1);
    Button right = mover(MaterialDesignA.ARROW_DOWN, "columns.later", column, 1);
    boolean movable = now.has(column);
    left.setVisible(movable);
    right.setVisible(movable);
    boxes.add(box);
    lines.getChildren().add(Parts.row("column-line", box, left, right));
  }

  private Button mover(Ikon icon, String name, Column column, int step) {
    Button mover =
        Parts.iconButton(
            "tiny-button",
            icon,
            look.context().text(name, look.heading(column)),
            () -> choose(shown.get().moved(column, step), column));
    mover.setFocusTraversable(false);
    return mover;
  }

  private void pressed(KeyEvent press, Column column) {
    int step =
        switch (press.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step == 0) {
      return;
    }
    if (!press.isAltDown()) {
      int at = boxes.indexOf((CheckBox) press.getSource());
      boxes.get(Math.clamp(at + step, 0, boxes.size() - 1)).requestFocus();
    } else if (shown.get().has(column)) {
      choose(shown.get().moved(column, step), column);
    }
    press.consume();
  }

  private void choose(ColumnLayout layout, Column column) {
    chosen.accept(layout);
    fill(column);
  }
}
