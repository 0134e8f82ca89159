package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.State;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The counts. A click on one of the states shows only that state, another click all again.
public final class ChipBar {

  private final ViewContext context;
  private final Consumer<UnaryOperator<QueryEdit>> edit;
  private final Chip firing;
  private final Label serious = Parts.whole("chip-serious", "");
  private final Chip stale;
  private final Chip resolved;
  private final Chip inbox;
  private final Button facets;
  private final RateLine rate;
  private final Label filtered = Parts.label("filtered", "");
  private final Button clear;
  private final HBox node;

  public ChipBar(
      ViewContext context,
      Consumer<UnaryOperator<QueryEdit>> edit,
      Runnable openInbox,
      Runnable toggleFacets) {
    this.context = context;
    this.edit = edit;
    firing = stateChip(State.FIRING, RowState.FIRING, "chip.firing");
    firing.words.getChildren().add(serious);
    stale = stateChip(State.STALE, RowState.STALE, "chip.stale");
    resolved = stateChip(State.RESOLVED, RowState.RESOLVED, "chip.resolved");
    inbox = new Chip("chip inbox-chip", MaterialDesignI.INBOX, context.text("chip.inbox"));
    inbox.button.setOnAction(_ -> {
      inbox.button.setSelected(false);
      openInbox.run();
    });
    facets =
        Parts.iconButton(
            "icon-button",
            MaterialDesignF.FILTER_OUTLINE,
            context.text("bar.facets"),
            toggleFacets);
    clear =
        Parts.button(
            "small-button",
            MaterialDesignF.FILTER_REMOVE_OUTLINE,
            context.text("action.clearFilters"),
            () -> edit.accept(_ -> QueryEdit.NOTHING));
    rate = new RateLine(context);
    Parts.present(facets, false);
    Parts.present(filtered, false);
    Parts.present(clear, false);
    node =
        Parts.row(
            "chip-bar",
            facets,
            firing.button,
            stale.button,
            resolved.button,
            inbox.button,
            Parts.spring(),
            filtered,
            clear,
            rate.node());
    showInbox(0);
  }

  public Node node() {
    return node;
  }

  public void show(Board board) {
    Set<String> states = QueryEdit.of(board.request().query()).included(Attribute.STATE);
    var counts = board.counts();
    firing.show(counts.firing(), states.contains(State.FIRING.word()));
    serious.setText(context.text("chip.serious", counts.serious()));
    Parts.present(serious, counts.serious() > 0);
    Parts.mark(firing.button, "serious", counts.serious() > 0);
    stale.show(counts.stale(), states.contains(State.STALE.word()));
    resolved.show(counts.resolved(), states.contains(State.RESOLVED.word()));
    int hidden = board.everything().firing() - board.shown().firing();
    filtered.setText(context.text("chip.filtered", hidden));
    boolean asked = !board.request().query().text().isEmpty();
    Parts.present(filtered, asked);
    Parts.present(clear, asked);
  }

  /// Shows how many alarms are new.
  public void show(Overview overview) {
    rate.show(overview.rate());
  }

  public void showInbox(long count) {
    inbox.show(count, false);
  }

  /// Whether there is a button for the facets, as they have no room of their own.
  public void offerFacets(boolean offered) {
    Parts.present(facets, offered);
  }

  private Chip stateChip(State state, RowState symbol, String word) {
    Chip chip = new Chip("chip", Symbols.of(symbol), context.text(word));
    Parts.mark(chip.button, state.word(), true);
    chip.button.setTooltip(new Tooltip(context.text("chip.only")));
    chip.button.setOnAction(_ -> edit.accept(query -> query.toggle(Attribute.STATE, state.word())));
    return chip;
  }

  private static final class Chip {

    private final Label count = Parts.whole("chip-count", "");
    private final String word;
    private final HBox words;
    private final ToggleButton button;

    Chip(String classes, Ikon icon, String word) {
      this.word = word;
      words = Parts.row("chip-words", new FontIcon(icon), count, Parts.whole("chip-word", word));
      button = Parts.styled(classes, new ToggleButton(null, words));
    }

    void show(long number, boolean chosen) {
      count.setText(Long.toString(number));
      button.setSelected(chosen);
      button.setAccessibleText(number + " " + word);
      Parts.mark(button, "zero", number == 0 && !chosen);
    }
  }
}
