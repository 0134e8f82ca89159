package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The values of one field with their counts. Ticked ones stay on top; of many only the first are
/// shown, and a search field finds the others.
final class Facet {

  private static final int FEW = 8;
  private static final int MANY = 100;

  private final ViewContext context;
  private final Consumer<String> toggled;
  private final TextField search = Parts.styled("facet-search", new TextField());
  private final VBox values = Parts.column("facet-values");
  private final List<Line> lines = new ArrayList<>();
  private final Button more;
  private final Label nothing;
  private final VBox node;
  private List<FacetValue> newest = List.of();
  private boolean expanded;

  /// @param toggled is told the value that the person ticks or unticks
  Facet(ViewContext context, String title, Consumer<String> toggled) {
    this.context = context;
    this.toggled = toggled;
    nothing = Parts.label("facet-nothing", context.text("facet.nothing"));
    more =
        Parts.link(
            "facet-more",
            "",
            () -> {
              expanded = !expanded;
              refresh();
            });
    search.setPromptText(context.text("facet.search"));
    search.setAccessibleText(title + ": " + context.text("facet.search"));
    search.textProperty().addListener((_, _, _) -> refresh());
    node = Parts.column("facet", Parts.label("facet-title", title), search, values, nothing, more);
    refresh();
  }

  Node node() {
    return node;
  }

  void show(List<FacetValue> newValues) {
    if (!newValues.equals(newest)) {
      newest = newValues;
      refresh();
    }
  }

  private void refresh() {
    Parts.present(search, newest.size() > FEW);
    String wanted = newest.size() > FEW ? search.getText().strip().toLowerCase(Locale.ROOT) : "";
    List<FacetValue> found = new ArrayList<>();
    newest.stream().filter(FacetValue::chosen).forEach(found::add);
    newest.stream()
        .filter(value -> !value.chosen())
        .filter(value -> value.value().toLowerCase(Locale.ROOT).contains(wanted))
        .forEach(found::add);
    int limit = expanded || !wanted.isEmpty() ? MANY : FEW;
    int shown = Math.min(found.size(), Math.max(limit, chosenAmong(found)));
    while (lines.size() < shown) {
      lines.add(new Line());
    }
    for (int index = 0; index < shown; index++) {
      lines.get(index).show(found.get(index));
    }
    values.getChildren().setAll(lines.subList(0, shown).stream().map(line -> line.node).toList());
    int hidden = found.size() - shown;
    Parts.present(nothing, found.isEmpty() && !wanted.isEmpty());
    boolean canShrink = expanded && wanted.isEmpty() && found.size() > FEW;
    Parts.present(more, canShrink || (hidden > 0 && limit == FEW));
    more.setText(canShrink ? context.text("facet.fewer") : context.text("facet.more", hidden));
  }

  private static int chosenAmong(List<FacetValue> found) {
    return (int) found.stream().filter(FacetValue::chosen).count();
  }

  /// One value; reused for another one when the order changes.
  private final class Line {

    private final CheckBox box = Parts.styled("facet-box", new CheckBox());
    private final Label count = Parts.whole("facet-count", "");
    private final Node node = Parts.row("facet-line", box, Parts.spring(), count);
    private String value = "";

    Line() {
      box.setMnemonicParsing(false);
      box.setTooltip(new Tooltip());
      box.setOnAction(_ -> toggled.accept(value));
    }

    void show(FacetValue newest) {
      value = newest.value();
      String name = value.isEmpty() ? context.text("facet.none") : VisibleText.line(value);
      box.setText(name);
      box.getTooltip().setText(name);
      box.setSelected(newest.chosen());
      box.setAccessibleText(context.text("facet.value", name, newest.count()));
      count.setText(Integer.toString(newest.count()));
      Parts.mark(node, "zero", newest.count() == 0);
    }
  }
}
