package dev.tocsin.ui.wallboard;

import dev.tocsin.ui.control.Parts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// One huge number with its word, and a line that says more of it.
final class Figure {

  private final String word;
  private final Label number = Parts.whole("wall-figure-number", "");
  private final Label more = Parts.label("wall-figure-more", "");
  private final VBox node;

  /// @param mark the pseudo-class that colours it
  Figure(Ikon icon, String word, String mark) {
    this.word = word;
    node =
        Parts.column(
            "wall-figure",
            Parts.row(
                "wall-figure-head",
                Parts.icon("wall-figure-icon", icon),
                Parts.label("wall-figure-word", word)),
            number,
            more);
    Parts.mark(node, mark, true);
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setPrefWidth(1);
  }

  Node node() {
    return node;
  }

  void show(int count, String newMore) {
    number.setText(Integer.toString(count));
    more.setText(newMore);
    Parts.mark(node, "zero", count == 0);
    node.setAccessibleText(count + " " + word + " " + newMore);
  }
}
