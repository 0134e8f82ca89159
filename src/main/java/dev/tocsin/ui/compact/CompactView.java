package dev.tocsin.ui.compact;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.SignLabel;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How many alarms fire, and the worst ten of them, in as little room as that takes.
public final class CompactView {

  private final ViewContext context;
  private final LongConsumer open;
  private final FontIcon receiver = Parts.icon("compact-icon", MaterialDesignA.ACCESS_POINT);
  private final Label counts = Parts.label("compact-counts", "");
  private final Button leave;
  private final HBox head;
  private final VBox lines = new VBox();
  private final VBox node;
  private @Nullable Health health;
  private @Nullable Overview overview;

  /// @param open the person wants to see the alarm with this id in the large window
  /// @param leave the person wants the large window back
  public CompactView(ViewContext context, LongConsumer open, Runnable leave) {
    this.context = context;
    this.open = open;
    this.leave =
        Parts.iconButton(
            "tiny-button", MaterialDesignA.ARROW_EXPAND, context.text("compact.leave"), leave);
    head = Parts.row("compact-head", receiver, counts, Parts.spring(), this.leave);
    VBox.setVgrow(lines, Priority.ALWAYS);
    node = Parts.column("compact", head, lines);
    context.ticker().each(this::tick);
  }

  public Region node() {
    return node;
  }

  public void focus() {
    (lines.getChildren().isEmpty() ? leave : lines.getChildren().getFirst()).requestFocus();
  }

  public void show(Health newHealth) {
    health = newHealth;
    tick();
  }

  /// The rows are made anew only when they are others, so that a press always meets its alarm.
  public void show(Overview newest) {
    boolean same = overview != null && overview.worst().equals(newest.worst());
    overview = newest;
    if (!same) {
      int focused = lines.getChildren().indexOf(focusOwner());
      lines.getChildren().setAll(newest.worst().stream().map(this::line).toList());
      if (newest.worst().isEmpty()) {
        lines
            .getChildren()
            .setAll(
                Parts.row(
                    "compact-calm",
                    Parts.icon("calm-icon", MaterialDesignC.CHECK_CIRCLE_OUTLINE),
                    Parts.label("muted", context.text("compact.calm"))));
      }
      if (focused >= 0) {
        lines.getChildren().get(Math.min(focused, lines.getChildren().size() - 1)).requestFocus();
      }
    }
    tick();
  }

  private @Nullable Node focusOwner() {
    return node.getScene() == null ? null : node.getScene().getFocusOwner();
  }

  private Node line(Row row) {
    Label duration = Parts.whole("compact-duration", "");
    duration.setUserData(row);
    Button line = Parts.styled("compact-line", new Button());
    line.setGraphic(
        Parts.row(
            "compact-words",
            new FontIcon(Symbols.of(row.level())),
            Parts.whole("compact-condition", row.condition()),
            Parts.label("compact-object", row.object()),
            Parts.spring(),
            SignLabel.of(row, context.words()),
            duration));
    line.setMaxWidth(Double.MAX_VALUE);
    line.setOnAction(_ -> open.accept(row.id()));
    line.setAccessibleText(
        String.join(
            ", ",
            context.words().level(row.level()),
            context.words().state(row),
            row.condition(),
            row.object(),
            row.policy()));
    Symbols.mark(line, row);
    return line;
  }

  private void tick() {
    Instant now = context.now();
    boolean down = health != null && health.receiver() instanceof ReceiverState.Down;
    Parts.mark(head, "down", down);
    receiver.setIconCode(down ? MaterialDesignA.ACCESS_POINT_OFF : MaterialDesignA.ACCESS_POINT);
    if (overview != null) {
      int serious = overview.firing(Level.SERIOUS);
      int firing = overview.firing().values().stream().mapToInt(Integer::intValue).sum();
      String told = context.text("compact.counts", firing + overview.stale(), serious);
      counts.setText(down ? context.text("bar.down") + " · " + told : told);
    }
    for (Node duration : lines.lookupAll(".compact-duration")) {
      if (duration instanceof Label label && label.getUserData() instanceof Row row) {
        label.setText(context.times().duration(row.duration(now)));
      }
    }
  }
}
