package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.query.Attribute;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One value; reused for another one when the order changes. A click or blank chooses it; a click
/// with Alt, the minus key or the small button leaves it out.
final class FacetLine {

  private final Attribute attribute;
  private final FacetEditor editor;
  private final CheckBox box = Parts.styled("facet-box", new CheckBox());
  private final Label count = Parts.whole("facet-count", "");
  private final Button exclude;
  private final HBox node;
  private FacetValue value = new FacetValue("", "", 0, Choice.FREE);

  FacetLine(Attribute attribute, FacetEditor editor) {
    this.attribute = attribute;
    this.editor = editor;
    box.setMnemonicParsing(false);
    box.setTooltip(new Tooltip());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(_ -> {
      showChoice();
      editor.toggle(attribute, value);
    });
    box.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
    box.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    exclude = Parts.iconButton("facet-exclude", MaterialDesignM.MINUS, "", this::toggleExcluded);
    exclude.setFocusTraversable(false);
    node = Parts.row("facet-line", box, exclude, count);
  }

  Node node() {
    return node;
  }

  void show(FacetValue newest, ViewContext context) {
    value = newest;
    String name = new FacetWords(context).label(attribute, newest);
    box.setText(name);
    box.getTooltip().setText(name + "\n" + context.text("facet.howToExclude"));
    box.setAccessibleText(
        context.text(
            newest.choice() == Choice.EXCLUDED ? "facet.excludedValue" : "facet.value",
            name,
            newest.count()));
    box.setAccessibleHelp(context.text("facet.howToExclude"));
    exclude.getTooltip().setText(context.text("facet.exclude"));
    exclude.setAccessibleText(context.text("facet.exclude") + ": " + name);
    count.setText(Integer.toString(newest.count()));
    Parts.mark(node, "zero", newest.count() == 0);
    Parts.mark(node, "excluded", newest.choice() == Choice.EXCLUDED);
    showChoice();
  }

  /// As the query has it, whatever the box itself makes of a click.
  private void showChoice() {
    box.setIndeterminate(value.choice() == Choice.EXCLUDED);
    box.setSelected(value.choice() == Choice.INCLUDED);
  }

  private void clicked(MouseEvent press) {
    if (press.isAltDown()) {
      press.consume();
      toggleExcluded();
    }
  }

  private void typed(KeyEvent key) {
    if ("-".equals(key.getCharacter())) {
      key.consume();
      toggleExcluded();
    }
  }

  private void toggleExcluded() {
    editor.toggleExcluded(attribute, value);
  }
}
