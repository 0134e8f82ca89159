package dev.tocsin.ui.rule;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.rule.RuleBench.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Any number of pairs of a pointer and a text, which can be added and removed.
final class PairRows {

  private record Pair(PointerBox pointer, TextField text) {}

  private final ViewContext context;
  private final List<Place> places;
  private final String pointerName;
  private final String textName;
  private final Runnable changed;
  private final List<Pair> pairs = new ArrayList<>();
  private final VBox rows = Parts.column("pair-rows");
  private final VBox node;

  /// @param textName what the text is, shown while there is none
  /// @param add the words of the button that adds a pair
  PairRows(
      ViewContext context,
      List<Place> places,
      String pointerName,
      String textName,
      String add,
      Runnable changed) {
    this.context = context;
    this.places = places;
    this.pointerName = pointerName;
    this.textName = textName;
    this.changed = changed;
    node =
        Parts.column(
            "pairs",
            rows,
            Parts.button("link-button", MaterialDesignP.PLUS, add, () -> add("", "")));
  }

  Node node() {
    return node;
  }

  void add(String pointer, @Nullable String text) {
    Pair pair =
        new Pair(
            new PointerBox(context, places, pointerName, pointer, changed),
            Parts.styled("rule-text", new TextField(text)));
    pair.text.setPromptText(textName);
    pair.text.setAccessibleText(textName);
    pair.text.textProperty().addListener((_, _, _) -> changed.run());
    HBox row = Parts.row("pair", pair.pointer.node(), pair.text);
    HBox.setHgrow(pair.pointer.node(), Priority.ALWAYS);
    row.getChildren()
        .add(
            Parts.iconButton(
                "tiny-button",
                MaterialDesignM.MINUS_CIRCLE_OUTLINE,
                context.text("action.remove"),
                () -> remove(pair, row)));
    pairs.add(pair);
    rows.getChildren().add(row);
  }

  /// The text of each pointer.
  Map<String, @Nullable String> textsByPointer() {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      String text = pair.text.getText().strip();
      if (!pair.pointer.pointer().isEmpty()) {
        texts.put(pair.pointer.pointer(), text.isEmpty() ? null : text);
      }
    }
    return texts;
  }

  /// The pointer of each text; a pair without a text is named by its pointer.
  Map<String, String> pointersByText() {
    Map<String, String> pointers = new LinkedHashMap<>();
    textsByPointer()
        .forEach((pointer, text) -> pointers.put(text == null ? pointer : text, pointer));
    return pointers;
  }

  private void remove(Pair pair, Node row) {
    pairs.remove(pair);
    rows.getChildren().remove(row);
    changed.run();
  }
}
