package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumSet;
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
final class ChipBar {

  private final ViewContext context;
  private final Consumer<UnaryOperator<Filter>> edit;
  private final Chip firing;
  private final Label serious = Parts.whole("chip-serious", "");
  private final Chip stale;
  private final Chip resolved;
  private final Chip inbox;
  private final Button facets;
  private final Label filtered = Parts.label("filtered", "");
  private final Button clear;
  private final HBox node;

  ChipBar(
      ViewContext context,
      Consumer<UnaryOperator<Filter>> edit,
      Runnable openInbox,
      Runnable toggleFacets) {
    this.context = context;
    this.edit = edit;
    firing = stateChip(RowState.FIRING, "chip.firing");
    firing.words.getChildren().add(serious);
    stale = stateChip(RowState.STALE, "chip.stale");
    resolved = stateChip(RowState.RESOLVED, "chip.resolved");
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
            () -> edit.accept(_ -> Filter.NONE));
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
            clear);
    showInbox(0);
  }

  Node node() {
    return node;
  }

  void show(Board board) {
    Filter filter = board.filter();
    var counts = board.counts();
    firing.show(counts.firing(), filter.states().contains(RowState.FIRING));
    serious.setText(context.text("chip.serious", counts.serious()));
    Parts.present(serious, counts.serious() > 0);
    Parts.mark(firing.button, "serious", counts.serious() > 0);
    stale.show(counts.stale(), filter.states().contains(RowState.STALE));
    resolved.show(counts.resolved(), filter.states().contains(RowState.RESOLVED));
    filtered.setText(context.text("chip.filtered", firingHidden(board)));
    Parts.present(filtered, !filter.isNone());
    Parts.present(clear, !filter.isNone());
  }

  private static int firingHidden(Board board) {
    Set<RowState> states = board.filter().states();
    boolean shown = states.isEmpty() || states.contains(RowState.FIRING);
    return board.everything().firing() - (shown ? board.counts().firing() : 0);
  }

  void showInbox(long count) {
    inbox.show(count, false);
  }

  /// Whether there is a button for the facets, as they have no room of their own.
  void offerFacets(boolean offered) {
    Parts.present(facets, offered);
  }

  private Chip stateChip(RowState state, String word) {
    Chip chip = new Chip("chip", Symbols.of(state), context.text(word));
    Parts.mark(
        chip.button,
        state == RowState.FIRING ? "firing" : state == RowState.STALE ? "stale" : "resolved",
        true);
    chip.button.setTooltip(new Tooltip(context.text("chip.only")));
    chip.button.setOnAction(
        _ -> edit.accept(filter -> filter.withStates(toggled(filter.states(), state))));
    return chip;
  }

  private static Set<RowState> toggled(Set<RowState> before, RowState state) {
    EnumSet<RowState> states = EnumSet.noneOf(RowState.class);
    states.addAll(before);
    if (!states.remove(state)) {
      states.add(state);
    }
    return states;
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
