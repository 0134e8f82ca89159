package dev.tocsin.ui.rule;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.rule.RuleBench.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// Where something stands in the body: any pointer may be typed, those of this body may be chosen,
/// and what stands there is shown beside it.
final class PointerBox {

  private static final int MOST_LINES = 12;

  private final ViewContext context;
  private final List<Place> places;
  private final ComboBox<String> box = Parts.styled("pointer-box mono", new ComboBox<>());
  private final Label sample = Parts.line("pointer-sample");

  /// @param name what is looked for, for screen readers
  /// @param changed called at every change that a person makes
  PointerBox(
      ViewContext context, List<Place> places, String name, String pointer, Runnable changed) {
    this.context = context;
    this.places = places;
    box.setEditable(true);
    box.setVisibleRowCount(MOST_LINES);
    box.getItems().setAll(places.stream().map(Place::pointer).toList());
    box.setCellFactory(_ -> new PlaceCell());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(name);
    box.getEditor().setAccessibleText(name);
    box.getEditor().setText(pointer);
    showSample();
    box.getEditor()
        .textProperty()
        .addListener((_, _, _) -> {
          showSample();
          changed.run();
        });
  }

  /// What is chosen in.
  Node node() {
    return box;
  }

  /// What stands there.
  Node sample() {
    return sample;
  }

  /// Empty when none is chosen.
  String pointer() {
    return box.getEditor().getText().strip();
  }

  private void showSample() {
    @Nullable String found = sampleAt(pointer());
    sample.setText(
        pointer().isEmpty() ? "" : found == null ? context.text("rule.notThere") : found);
    Parts.mark(sample, "missing", found == null);
  }

  private @Nullable String sampleAt(String pointer) {
    return places.stream()
        .filter(place -> place.pointer().equals(pointer))
        .map(place -> VisibleText.line(place.sample()))
        .findFirst()
        .orElse(null);
  }

  /// A pointer and what stands there.
  private final class PlaceCell extends ListCell<String> {

    private final Label pointer = Parts.whole("place-pointer mono", "");
    private final Label value = Parts.label("place-sample", "");
    private final Node both = Parts.row("place", pointer, value);

    PlaceCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty ? null : both);
      if (item != null) {
        pointer.setText(VisibleText.line(item));
        value.setText(sampleAt(item));
      }
    }
  }
}
