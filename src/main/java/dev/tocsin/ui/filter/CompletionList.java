package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Facet;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.Completion.Proposal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The list beneath the search field of how the word may go on. The keyboard stays in the field: up
/// and down choose, Enter and Tab take, Escape closes.
final class CompletionList {

  private final ViewContext context;
  private final TextField field;
  private final FacetWords words;
  private final VBox lines = Parts.column("field-note completion");
  private final FieldNote note;
  private List<Facet> facets = List.of();
  private List<Proposal> proposals = List.of();
  private int chosen = -1;
  private boolean taking;

  CompletionList(ViewContext context, TextField field) {
    this.context = context;
    this.field = field;
    words = new FacetWords(context);
    note = new FieldNote(field, lines);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            close();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void show(List<Facet> newest) {
    facets = newest;
  }

  /// Offers the ways on from where the person writes.
  void offer() {
    if (taking || !field.isFocused()) {
      return;
    }
    proposals = new Completion(words, facets).at(field.getText(), field.getCaretPosition());
    chosen = -1;
    if (proposals.isEmpty()) {
      close();
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (Proposal proposal : proposals) {
      nodes.add(line(proposal));
    }
    lines.getChildren().setAll(nodes);
    note.show();
    mark();
  }

  /// Closes the list; false when it was not open.
  boolean close() {
    boolean open = note.isShowing();
    note.hide();
    proposals = List.of();
    return open;
  }

  boolean isOpen() {
    return note.isShowing();
  }

  /// Chooses the next one; false when there is no list.
  boolean down() {
    return move(1);
  }

  private boolean move(int step) {
    if (!note.isShowing()) {
      return false;
    }
    chosen = Math.floorMod(chosen < 0 && step < 0 ? -1 : chosen + step, proposals.size());
    mark();
    return true;
  }

  private void pressed(KeyEvent press) {
    boolean done =
        switch (press.getCode()) {
          case DOWN -> down();
          case UP -> move(-1);
          case ESCAPE -> close();
          case ENTER -> chosen >= 0 && take(chosen);
          case TAB -> !press.isShiftDown() && take(Math.max(0, chosen));
          default -> false;
        };
    if (done) {
      press.consume();
    }
  }

  private boolean take(int index) {
    if (!note.isShowing() || index >= proposals.size()) {
      return false;
    }
    Proposal proposal = proposals.get(index);
    taking = true;
    field.replaceText(
        proposal.begin(), proposal.end(), proposal.text() + (proposal.isWhole() ? " " : ""));
    taking = false;
    close();
    if (!proposal.isWhole()) {
      offer();
    }
    return true;
  }

  private Node line(Proposal proposal) {
    Label count =
        Parts.whole("facet-count", proposal.isWhole() ? Integer.toString(proposal.count()) : "");
    Button line = Parts.link("completion-line", "", () -> take(proposals.indexOf(proposal)));
    line.setGraphic(
        Parts.row(
            "completion-words",
            Parts.label("query-text", proposal.label()),
            Parts.spring(),
            count));
    line.setFocusTraversable(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setAccessibleText(name(proposal));
    return line;
  }

  private String name(Proposal proposal) {
    return proposal.isWhole()
        ? context.text("facet.value", proposal.label(), proposal.count())
        : proposal.label();
  }

  private void mark() {
    for (int i = 0; i < lines.getChildren().size(); i++) {
      Parts.mark(lines.getChildren().get(i), "chosen", i == chosen);
    }
    field.setAccessibleHelp(chosen < 0 ? null : name(proposals.get(chosen)));
  }
}
