package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// A list whose entries can be moved and deleted.
///
/// @param <T> an entry
final class EntryRows<T> {

  private final ViewContext context;
  private final String id;
  private final BiFunction<Integer, T, Node> content;
  private final Consumer<List<T>> keep;
  private final VBox rows = Parts.column("entries-set");
  private final Label none;
  private final VBox node;
  private List<T> shown = List.of();

  /// Which node gets the keyboard when the rows are made anew.
  private @Nullable String wanted;

  /// @param id begins the ids of all nodes in the rows, by which they are found again
  /// @param none what is said of an empty list
  /// @param content makes what is shown of an entry, by its place from 0
  EntryRows(
      ViewContext context,
      String id,
      String none,
      BiFunction<Integer, T, Node> content,
      Consumer<List<T>> keep) {
    this.context = context;
    this.id = id;
    this.content = content;
    this.keep = keep;
    this.none = Parts.paragraph("muted", none);
    node = Parts.column("setting", this.none, rows);
  }

  Node node() {
    return node;
  }

  void show(List<T> entries) {
    Parts.present(none, entries.isEmpty());
    if (entries.equals(shown)) {
      return;
    }
    String focused = rows.isFocusWithin() ? rows.getScene().getFocusOwner().getId() : null;
    shown = List.copyOf(entries);
    rows.getChildren().clear();
    for (int place = 0; place < shown.size(); place++) {
      rows.getChildren().add(row(place));
    }
    focus(wanted != null ? wanted : focused);
    wanted = null;
  }

  /// The id of something in a row.
  String id(int place, String what) {
    return id + "-" + place + "-" + what;
  }

  private Node row(int place) {
    Node words = content.apply(place, shown.get(place));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button up = move("settings.up", MaterialDesignC.CHEVRON_UP, place, place - 1);
    Button down = move("settings.down", MaterialDesignC.CHEVRON_DOWN, place, place + 1);
    Button delete =
        Parts.iconButton(
            "tiny-button",
            MaterialDesignD.DELETE_OUTLINE,
            context.text("settings.delete"),
            () -> delete(place));
    up.setId(id(place, "up"));
    down.setId(id(place, "down"));
    delete.setId(id(place, "delete"));
    return Parts.row("entry-set", words, up, down, delete);
  }

  private Button move(String key, MaterialDesignC icon, int from, int to) {
    Button button = Parts.iconButton("tiny-button", icon, context.text(key), () -> move(from, to));
    button.setDisable(to < 0 || to >= shown.size());
    return button;
  }

  private void move(int from, int to) {
    List<T> moved = new ArrayList<>(shown);
    Collections.swap(moved, from, to);
    wanted = id(to, to < from ? "up" : "down");
    keep.accept(moved);
  }

  private void delete(int place) {
    List<T> fewer = new ArrayList<>(shown);
    fewer.remove(place);
    wanted = id(Math.min(place, fewer.size() - 1), "delete");
    keep.accept(fewer);
  }

  /// A button at the end of the list cannot move on: its neighbour takes the keyboard.
  private void focus(@Nullable String nodeId) {
    if (nodeId == null) {
      return;
    }
    @Nullable Node found = rows.lookup("#" + nodeId);
    if (found != null && found.isDisabled()) {
      String other = nodeId.endsWith("up") ? "down" : "up";
      found = rows.lookup("#" + nodeId.substring(0, nodeId.lastIndexOf('-') + 1) + other);
    }
    if (found != null) {
      found.requestFocus();
    }
  }
}
