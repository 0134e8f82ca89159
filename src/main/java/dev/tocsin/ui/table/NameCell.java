package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Rest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A name, in the detailed table with more about it in a second line below. It says too what a
/// group has in common, how many are in it, and what is not shown of it.
final class NameCell extends RowCell {

  /// What stands in the cell.
  ///
  /// @param below empty for nothing
  /// @param names whether the cell says what the group has in common
  record Texts(
      Function<Row, String> name,
      Function<Row, String> below,
      Predicate<Group> names,
      Function<Group, String> ofGroup,
      Function<Rest, String> ofRest) {}

  private final Texts texts;
  private final TableLook look;
  private final boolean marksNew;
  private final Region dot = Parts.styled("new-dot", new Region());
  private final Label first = Parts.label("first-line", "");
  private final Label second = Parts.label("second-line", "");
  private final VBox both = Parts.column("two-lines", first, second);

  /// @param marksNew whether the cell shows that the alarm is new
  NameCell(Supplier<String> heading, Texts texts, TableLook look, boolean marksNew) {
    super("text-cell name-cell", heading);
    this.texts = texts;
    this.look = look;
    this.marksNew = marksNew;
    both.maxWidthProperty().bind(widthProperty().subtract(12));
  }

  @Override
  void show(Row row) {
    boolean isNew = marksNew && look.seen().isNew(row);
    String name = texts.name().apply(row);
    mark(isNew, false, false);
    if (look.isDetailed()) {
      first.setText(name);
      first.setGraphic(isNew ? dot : null);
      second.setText(texts.below().apply(row));
      Parts.present(second, !second.getText().isEmpty());
      setText(null);
      setGraphic(both);
      tell((name + '\n' + second.getText()).strip());
    } else {
      setText(name);
      setGraphic(isNew ? dot : null);
      tell(name);
    }
  }

  @Override
  void show(Group group) {
    plain(texts.ofGroup().apply(group));
    mark(false, texts.names().test(group), false);
  }

  @Override
  void show(Rest rest) {
    plain(texts.ofRest().apply(rest));
    mark(false, false, true);
  }

  @Override
  void showNothing() {
    plain("");
    mark(false, false, false);
  }

  private void plain(String text) {
    setText(text);
    setGraphic(null);
    tell(text);
  }

  private void mark(boolean isNew, boolean group, boolean rest) {
    Parts.mark(this, "new", isNew);
    Parts.mark(this, "group", group);
    Parts.mark(this, "rest", rest);
  }
}
