package dev.tocsin.ui.control;

import dev.tocsin.alarm.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Names and values. A long value takes up to three lines. Absent values leave no line. A sheet
/// that is written again keeps its lines and only changes what they say, as new ones cost a
/// person's while. JavaFX thread only.
public final class FactSheet {

  private final ViewContext context;
  private final VBox lines = Parts.column("fact-sheet");
  private final Map<String, Label> sections = new HashMap<>();
  private final Map<Slot, Fact> facts = new HashMap<>();
  private final List<Node> written = new ArrayList<>();

  public FactSheet(ViewContext context) {
    this.context = context;
  }

  /// Shows what was written since the last time, and nothing else.
  public Node done() {
    if (!lines.getChildren().equals(written)) {
      lines.getChildren().setAll(written);
    }
    written.clear();
    return lines;
  }

  public FactSheet section(String key) {
    Label section = sections.computeIfAbsent(key, _ -> Parts.label("section-title", ""));
    section.setText(context.text(key));
    written.add(section);
    return this;
  }

  public FactSheet fact(String key, @Nullable String value) {
    write(key, value, false);
    return this;
  }

  /// An identifier: in the monospaced face, with a button that copies it.
  public FactSheet identifier(String key, @Nullable String value) {
    write(key, value, true);
    return this;
  }

  /// A value that is set again by the caller as time goes on.
  public FactSheet running(String key, Label value) {
    write(facts.computeIfAbsent(new Slot(key, 0), _ -> new Fact(value)), key);
    return this;
  }

  private void write(String key, @Nullable String value, boolean identifier) {
    if (value == null || value.isBlank()) {
      return;
    }
    Slot slot = new Slot(key, 0);
    while (isWritten(facts.get(slot))) {
      slot = new Slot(key, slot.number() + 1);
    }
    Fact fact = facts.computeIfAbsent(slot, _ -> identifier ? newIdentifier() : newFact());
    fact.exact = value;
    fact.value.setText(VisibleText.line(value));
    write(fact, key);
  }

  private void write(Fact fact, String key) {
    fact.name.setText(context.text(key));
    if (fact.copy != null) {
      Parts.name(fact.copy, context.text("action.copy"));
    }
    written.add(fact.line);
  }

  private boolean isWritten(@Nullable Fact fact) {
    return fact != null && written.contains(fact.line);
  }

  private Fact newFact() {
    return new Fact(valueLabel("fact-value"));
  }

  private Fact newIdentifier() {
    Fact fact = new Fact(valueLabel("fact-value mono"));
    fact.copy = CopyButton.small(context.texts(), () -> fact.exact);
    fact.line.getChildren().add(fact.copy);
    return fact;
  }

  private static Label valueLabel(String classes) {
    Label label = Parts.line(classes);
    label.setWrapText(true);
    return label;
  }

  /// A name may have several values; each has a line of its own.
  private record Slot(String key, int number) {}

  /// One line.
  private static final class Fact {

    private final Label name = Parts.label("fact-name", "");
    private final Label value;
    private final HBox line;
    private @Nullable Button copy;
    private String exact = "";

    Fact(Label value) {
      this.value = value;
      line = Parts.row("fact", name, value);
      HBox.setHgrow(value, Priority.ALWAYS);
    }
  }
}
