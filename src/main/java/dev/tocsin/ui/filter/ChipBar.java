package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.State;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Shrinking;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The counts. A click on one of the states shows only that state, another click all again.
public final class ChipBar {

  /// Those that have a chip, in their order.
  private static final List<State> STATES =
      List.of(
          State.FIRING,
          State.OVERDUE,
          State.ACKED,
          State.UNSEEN,
          State.STALE,
          State.CHATTERING,
          State.STANDING,
          State.SHELVED,
          State.RESOLVED);

  /// Those whose chip is there for no alarm too.
  private static final Set<State> ALWAYS = EnumSet.of(State.FIRING, State.RESOLVED);

  private final ViewContext context;
  private final Consumer<UnaryOperator<QueryEdit>> edit;
  private final Map<State, Chip> chips = new EnumMap<>(State.class);
  private final Label serious = Parts.whole("chip-serious", "");
  private final Chip inbox;
  private final Button facets;
  private final RateLine rate;
  private final Label filtered = Parts.label("filtered", "");
  private final Button clear;
  private final HBox node;
  private final Shrinking shrinking;

  /// A hash of how long everything is that the bar says.
  private int lengths;

  public ChipBar(
      ViewContext context,
      Consumer<UnaryOperator<QueryEdit>> edit,
      Runnable openInbox,
      Runnable toggleFacets) {
    this.context = context;
    this.edit = edit;
    for (State state : STATES) {
      chips.put(state, stateChip(state));
    }
    chip(State.FIRING).words.getChildren().add(serious);
    inbox = new Chip("chip inbox-chip", MaterialDesignI.INBOX);
    inbox.button.setOnAction(_ -> {
      inbox.button.setSelected(false);
      openInbox.run();
    });
    facets = Parts.iconButton("icon-button", MaterialDesignF.FILTER_OUTLINE, "", toggleFacets);
    clear =
        Parts.button(
            "small-button",
            MaterialDesignF.FILTER_REMOVE_OUTLINE,
            "",
            () -> edit.accept(_ -> QueryEdit.NOTHING));
    clear.setMinWidth(Region.USE_PREF_SIZE);
    rate = new RateLine(context);
    Parts.present(facets, false);
    Parts.present(filtered, false);
    Parts.present(clear, false);
    node =
        Parts.row(
            "chip-bar",
            facets,
            Parts.row("chips", states()),
            inbox.button,
            Parts.spring(),
            filtered,
            clear,
            rate.node());
    shrinking = new Shrinking(node, 3, this::say);
    write();
    showInbox(0);
  }

  /// Writes what no picture tells, in the language of the moment; pictures tell the rest.
  public void write() {
    chips.forEach((state, chip) -> {
      String word = context.text(word(state));
      chip.name.setText(word);
      chip.button.getTooltip().setText(context.text("chip.only", word));
    });
    inbox.name.setText(context.text("chip.inbox"));
    Parts.name(facets, context.text("bar.facets"));
    clear.setText(context.text("action.clearFilters"));
    rate.write();
    lengths = 0;
  }

  public Node node() {
    return node;
  }

  public void show(Board board) {
    Set<String> states = QueryEdit.of(board.request().query()).included(Attribute.STATE);
    var counts = board.counts();
    for (State state : STATES) {
      boolean chosen = states.contains(state.word());
      int number = count(counts, state);
      chip(state).show(number, chosen);
      Parts.present(chip(state).button, number > 0 || chosen || ALWAYS.contains(state));
    }
    if (counts.serious() > 0) {
      serious.setText(context.text("chip.serious", counts.serious()));
    }
    Parts.present(serious, counts.serious() > 0);
    Parts.mark(chip(State.FIRING).button, "serious", counts.serious() > 0);
    boolean asked = !board.request().query().text().isEmpty();
    if (asked) {
      int hidden = board.everything().firing() - board.shown().firing();
      filtered.setText(context.text("chip.filtered", hidden));
    }
    Parts.present(filtered, asked);
    Parts.present(clear, asked);
    fit();
  }

  /// Shows how many alarms are new.
  public void show(Overview overview) {
    rate.show(overview.rate());
    fit();
  }

  public void showInbox(long count) {
    inbox.show(count, false);
    fit();
  }

  /// Whether there is a button for the facets, as they have no room of their own.
  public void offerFacets(boolean offered) {
    Parts.present(facets, offered);
    fit();
  }

  private Node[] states() {
    return STATES.stream().map(state -> chip(state).button).toArray(Node[]::new);
  }

  private Chip chip(State state) {
    return Objects.requireNonNull(chips.get(state));
  }

  private Chip stateChip(State state) {
    Chip chip = new Chip("chip", icon(state));
    Parts.mark(chip.button, state.word(), true);
    chip.button.setTooltip(new Tooltip());
    chip.button.setOnAction(_ -> edit.accept(query -> query.toggle(Attribute.STATE, state.word())));
    return chip;
  }

  /// Most pictures change no more than numbers of the same length.
  private void fit() {
    int now =
        Objects.hash(
            rate.length(),
            filtered.getText().length(),
            serious.getText().length(),
            serious.isManaged(),
            inbox.length(),
            facets.isManaged(),
            clear.isManaged(),
            STATES.stream().map(state -> chip(state).length()).toList());
    if (now != lengths) {
      lengths = now;
      shrinking.fit();
    }
  }

  /// Where there is little room the icon and the number must do.
  private void say(int step) {
    chips.forEach((state, chip) ->
        Parts.present(
            chip.name,
            step == 0 || state == State.FIRING || (step == 1 && ALWAYS.contains(state))));
    Parts.present(inbox.name, step < 2);
    Parts.present(inbox.button, step < 3 || inbox.some);
    rate.beBrief(step == 3);
  }

  private static int count(Counts counts, State state) {
    return switch (state) {
      case FIRING -> counts.firing();
      case ACKED -> counts.acked();
      case UNSEEN -> counts.unseen();
      case OVERDUE -> counts.overdue();
      case STALE -> counts.stale();
      case CHATTERING -> counts.chattering();
      case STANDING -> counts.standing();
      case SHELVED -> counts.shelved();
      case RESOLVED -> counts.resolved();
      case CLOSED, SUPERSEDED, EXPIRED, EVENT, METRIC -> 0;
    };
  }

  private static String word(State state) {
    return switch (state) {
      case FIRING -> "chip.firing";
      case ACKED -> "sign.acked";
      case UNSEEN -> "state.unseen";
      case OVERDUE -> "state.overdue";
      case STALE -> "chip.stale";
      case CHATTERING -> "state.chattering";
      case STANDING -> "state.standing";
      case SHELVED -> "state.shelved";
      case RESOLVED, CLOSED, SUPERSEDED, EXPIRED, EVENT, METRIC -> "chip.resolved";
    };
  }

  private static Ikon icon(State state) {
    return switch (state) {
      case FIRING -> Symbols.of(Sign.FIRING);
      case ACKED -> Symbols.of(Sign.ACKED);
      case UNSEEN -> Symbols.of(Sign.UNSEEN);
      case OVERDUE -> Symbols.of(Sign.OVERDUE);
      case STALE -> Symbols.of(Sign.STALE);
      case CHATTERING -> Symbols.chattering();
      case STANDING -> Symbols.standing();
      case SHELVED -> Symbols.of(Sign.SHELVED);
      case RESOLVED, CLOSED, SUPERSEDED, EXPIRED, EVENT, METRIC -> Symbols.of(Sign.RESOLVED);
    };
  }

  private static final class Chip {

    private final Label count = Parts.whole("chip-count", "");
    private final Label name = Parts.whole("chip-word", "");
    private final HBox words;
    private final ToggleButton button;
    private boolean some;

    Chip(String classes, Ikon icon) {
      words = Parts.row("chip-words", new FontIcon(icon), count, name);
      button = Parts.styled(classes, new ToggleButton(null, words));
    }

    /// How many digits it shows.
    int length() {
      return button.isManaged() ? count.getText().length() : 0;
    }

    void show(long number, boolean chosen) {
      some = number > 0;
      count.setText(Long.toString(number));
      button.setSelected(chosen);
      button.setAccessibleText(number + " " + name.getText());
      Parts.mark(button, "zero", number == 0 && !chosen);
    }
  }
}
