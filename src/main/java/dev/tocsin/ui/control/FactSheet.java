package dev.tocsin.ui.control;

import dev.tocsin.alarm.VisibleText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Names and values. A long value takes up to three lines. Absent values leave no line.
public final class FactSheet {

  private final ViewContext context;
  private final VBox lines = Parts.column("fact-sheet");

  public FactSheet(ViewContext context) {
    this.context = context;
  }

  public Node node() {
    return lines;
  }

  public FactSheet section(String key) {
    lines.getChildren().add(Parts.label("section-title", context.text(key)));
    return this;
  }

  public FactSheet fact(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      line(key, valueLabel("fact-value", value));
    }
    return this;
  }

  /// An identifier: in the monospaced face, with a button that copies it.
  public FactSheet identifier(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      line(
          key,
          valueLabel("fact-value mono", value),
          CopyButton.small(context.texts(), () -> value));
    }
    return this;
  }

  /// A value that is set again by the caller as time goes on.
  public FactSheet running(String key, Label value) {
    line(key, value);
    return this;
  }

  private void line(String key, Node... value) {
    HBox line = Parts.row("fact", Parts.label("fact-name", context.text(key)));
    line.getChildren().addAll(value);
    HBox.setHgrow(value[0], Priority.ALWAYS);
    lines.getChildren().add(line);
  }

  private static Label valueLabel(String classes, String value) {
    Label label = Parts.line(classes);
    label.setText(VisibleText.line(value));
    label.setWrapText(true);
    return label;
  }
}
