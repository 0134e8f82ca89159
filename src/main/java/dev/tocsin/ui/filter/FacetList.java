package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Facet;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.query.Attribute;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The values of one attribute with their counts, under a heading that folds them away. Chosen ones
/// stay on top; of many only the first are shown, and a search field finds the others.
final class FacetList {

  private static final int FEW = 5;
  private static final int SEARCHED_FROM = 9;
  private static final int MANY = 100;

  private final ViewContext context;
  private final Attribute attribute;
  private final FacetEditor editor;
  private final FacetWords words;
  private final FontIcon chevron = Parts.icon("facet-chevron", MaterialDesignC.CHEVRON_DOWN);
  private final Label title = Parts.label("facet-title", "");
  private final Label folded = Parts.whole("facet-count", "");
  private final Button head;
  private final TextField search = Parts.styled("facet-search", new TextField());
  private final VBox values = Parts.column("facet-values");
  private final List<FacetLine> lines = new ArrayList<>();
  private final Button more;
  private final Label nothing = Parts.label("facet-nothing", "");
  private final Label rare = Parts.paragraph("facet-nothing", "");
  private final VBox body;
  private final VBox node;
  private Facet newest;
  private boolean open;
  private boolean expanded;

  FacetList(ViewContext context, Attribute attribute, FacetEditor editor, boolean open) {
    this.context = context;
    this.attribute = attribute;
    this.editor = editor;
    words = new FacetWords(context);
    this.open = open;
    newest = new Facet(attribute, List.of(), 0);
    head = Parts.link("facet-head", "", () -> open(!this.open));
    head.setGraphic(Parts.row("facet-head-words", title, Parts.spring(), folded, chevron));
    head.setMaxWidth(Double.MAX_VALUE);
    more =
        Parts.link(
            "facet-more",
            "",
            () -> {
              expanded = !expanded;
              refresh();
            });
    search.textProperty().addListener((_, _, _) -> refresh());
    body = Parts.column("facet-body", search, values, nothing, more, rare);
    node = Parts.column("facet", head, body);
    node.setId("facet-" + attribute.word());
    write();
  }

  /// Writes everything again, in the language of the moment.
  void write() {
    title.setText(words.title(attribute));
    nothing.setText(context.text("facet.nothing"));
    search.setPromptText(context.text("facet.search"));
    search.setAccessibleText(title.getText() + ": " + context.text("facet.search"));
    refresh();
  }

  Node node() {
    return node;
  }

  private void open(boolean nowOpen) {
    open = nowOpen;
    refresh();
  }

  void show(Facet facet) {
    if (!facet.equals(newest)) {
      newest = facet;
      refresh();
    }
  }

  private void refresh() {
    boolean chosen = newest.values().stream().anyMatch(FacetList::isChosen);
    int all = newest.values().size() + newest.more();
    chevron.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
    folded.setText(open ? "" : Integer.toString(all));
    head.setAccessibleText(
        context.text(open ? "facet.isOpen" : "facet.isFolded", words.title(attribute), all));
    Parts.mark(head, "chosen", chosen);
    Parts.present(body, open);
    if (open) {
      refreshBody();
    }
  }

  private void refreshBody() {
    boolean searchable = newest.values().size() >= SEARCHED_FROM;
    Parts.present(search, searchable);
    String wanted = searchable ? search.getText().strip().toLowerCase(Locale.ROOT) : "";
    List<FacetValue> found = new ArrayList<>();
    newest.values().stream().filter(FacetList::isChosen).forEach(found::add);
    int chosen = found.size();
    newest.values().stream()
        .filter(value -> !isChosen(value) && contains(value, wanted))
        .forEach(found::add);
    int limit = expanded || !wanted.isEmpty() ? MANY : FEW;
    int shown = Math.min(found.size(), Math.max(limit, chosen));
    while (lines.size() < shown) {
      lines.add(new FacetLine(attribute, editor));
    }
    for (int index = 0; index < shown; index++) {
      lines.get(index).show(found.get(index), context);
    }
    // Only what differs: a line that is taken out loses the keyboard.
    List<Node> wantedNodes = lines.subList(0, shown).stream().map(FacetLine::node).toList();
    if (!values.getChildren().equals(wantedNodes)) {
      values.getChildren().setAll(wantedNodes);
    }
    int hidden = found.size() - shown;
    Parts.present(nothing, found.isEmpty() && !wanted.isEmpty());
    boolean canShrink = expanded && wanted.isEmpty() && found.size() > FEW;
    Parts.present(more, canShrink || (hidden > 0 && limit == FEW));
    more.setText(canShrink ? context.text("facet.fewer") : context.text("facet.more", hidden));
    Parts.present(rare, newest.more() > 0 && limit == MANY);
    rare.setText(context.text("facet.rare", newest.more()));
  }

  private boolean contains(FacetValue value, String wanted) {
    return wanted.isEmpty()
        || value.value().contains(wanted)
        || words.label(attribute, value).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static boolean isChosen(FacetValue value) {
    return value.choice() != Choice.FREE;
  }
}
