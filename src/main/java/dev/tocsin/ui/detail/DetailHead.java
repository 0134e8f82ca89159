package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The top of the pane: level, state, what, where, and the three figures that matter. It is as high
/// for every alarm, so that nothing below jumps when another one is chosen.
final class DetailHead {

  private final ViewContext context;
  private final FontIcon levelIcon = new FontIcon(MaterialDesignM.MINUS);
  private final FontIcon stateIcon = new FontIcon(MaterialDesignB.BELL_RING);
  private final Label level = Parts.styled("head-level", new Label("", levelIcon));
  private final Label state = Parts.styled("head-state", new Label("", stateIcon));
  private final Label title = Parts.line("pane-title");
  private final Label object = Parts.line("muted");
  private final Label policy = Parts.line("muted");
  private final Figure value = new Figure();
  private final Figure duration = new Figure();
  private final Figure pushes = new Figure();
  private final Button more;
  private final Button close;
  private final VBox node;
  private @Nullable Row row;

  /// @param openMore opens the menu of what is done seldom, at that node
  DetailHead(ViewContext context, Consumer<Node> openMore, Runnable done) {
    this.context = context;
    more = Parts.iconButton("tiny-button", MaterialDesignD.DOTS_HORIZONTAL, "", () -> {});
    more.setOnAction(_ -> openMore.accept(more));
    close = Parts.iconButton("tiny-button", MaterialDesignC.CLOSE, "", done);
    HBox words = Parts.row("head-words", level, state, Parts.spring(), more, close);
    value.node.getStyleClass().add("first-figure");
    duration.large.setMinWidth(Region.USE_PREF_SIZE);
    pushes.large.setMinWidth(Region.USE_PREF_SIZE);
    HBox figures = Parts.row("figures", value.node, duration.node, pushes.node);
    figures.getChildren().forEach(figure -> HBox.setHgrow(figure, Priority.ALWAYS));
    node = Parts.column("detail-head", words, title, object, policy, figures);
  }

  /// Writes what is the same for every alarm.
  void write() {
    Parts.name(more, context.text("detail.more"));
    Parts.name(close, context.text("action.close"));
    context.ticker().each(this::tick);
  }

  Node node() {
    return node;
  }

  void show(Row newRow) {
    row = newRow;
    Symbols.mark(node, newRow);
    Parts.present(level, newRow.level() != Level.UNGRADED);
    level.setText(context.words().level(newRow.level()));
    levelIcon.setIconCode(Symbols.of(newRow.level()));
    state.setText(context.words().state(newRow));
    stateIcon.setIconCode(Symbols.of(Sign.of(newRow)));
    title.setText(newRow.condition().isEmpty() ? newRow.object() : newRow.condition());
    object.setText(newRow.object());
    policy.setText(newRow.policy());
    if (newRow.event()) {
      value.show(context.text("detail.event"), context.text("detail.eventCaption"));
    } else if (newRow.value().isEmpty()) {
      value.show("—", context.text("detail.noValue"));
    } else {
      value.show(
          newRow.value(),
          newRow.threshold().isEmpty() ? "" : context.text("detail.threshold", newRow.threshold()));
    }
    pushes.show("×" + newRow.notifications(), context.text("detail.pushes"));
    tick();
  }

  private void tick() {
    if (row != null) {
      var course = row.alarm().course();
      var end = course.resolvedAt();
      duration.show(
          context.times().duration(row.duration(context.now())),
          end == null
              ? context.text(
                  "detail.since", context.times().brief(course.firstOccurredAt(), context.now()))
              : context.text("detail.until", context.times().brief(end, context.now())));
    }
  }

  /// A large value above what it is.
  private static final class Figure {

    private final Label large = Parts.label("figure", "");
    private final Label caption = Parts.label("figure-caption", "");
    private final VBox node = Parts.column("figure-box", large, caption);

    Figure() {
      large.setTooltip(new Tooltip());
      large.setMinWidth(Region.USE_COMPUTED_SIZE);
    }

    void show(String text, String what) {
      large.setText(text);
      large.getTooltip().setText(text);
      caption.setText(what);
    }
  }
}
