package dev.tocsin.ui.wallboard;

import dev.tocsin.dashboard.Rate;
import dev.tocsin.ui.control.Bars;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many alarms began in ten minutes, over the last hour, with the line above which it is a
/// flood.
final class RateChart {

  private static final int LEAST_HEIGHT = 12;
  private static final int MINUTES_BETWEEN_LABELS = 10;
  private static final double AXIS = 40;

  private final ViewContext context;
  private final Label told = Parts.label("panel-note", "");
  private final Plot plot = new Plot();
  private final VBox node;

  RateChart(ViewContext context) {
    this.context = context;
    VBox.setVgrow(plot, Priority.ALWAYS);
    node =
        Parts.column(
            "panel",
            Parts.row(
                "panel-head",
                Parts.label("panel-title", context.text("wallboard.rate")),
                Parts.spring(),
                told),
            plot);
  }

  Region node() {
    return node;
  }

  void show(Rate rate) {
    told.setText(context.text("wallboard.rateNow", rate.lastTenMinutes(), Rate.FLOOD));
    plot.show(rate.slidingTenMinutes());
  }

  /// The bars, the line of the flood, and what they stand for.
  private final class Plot extends Pane {

    private final Bars bars = new Bars();
    private final Region flood = Parts.styled("flood-line", new Region());
    private final Label floodLabel = Parts.whole("axis-label", Integer.toString(Rate.FLOOD));
    private final Label zeroLabel = Parts.whole("axis-label", "0");
    private final List<Label> times = new ArrayList<>();
    private int most = LEAST_HEIGHT;
    private int count = 1;

    void show(List<Integer> numbers) {
      most = Math.max(LEAST_HEIGHT, Collections.max(numbers));
      count = numbers.size();
      bars.show(numbers, most);
      times.clear();
      for (int ago = count - 1; ago > 0; ago -= MINUTES_BETWEEN_LABELS) {
        times.add(
            Parts.whole(
                "axis-label",
                context.times().minute(context.now().minus(Duration.ofMinutes(ago)))));
      }
      times.add(Parts.whole("axis-label", context.text("wallboard.now")));
      List<Node> all = new ArrayList<>(List.of(bars, flood, floodLabel, zeroLabel));
      all.addAll(times);
      getChildren().setAll(all);
    }

    @Override
    protected void layoutChildren() {
      double below = zeroLabel.prefHeight(-1);
      double height = Math.max(1, getHeight() - below);
      double width = Math.max(1, getWidth() - AXIS);
      bars.resizeRelocate(AXIS, 0, width, height);
      double line = height - height * Rate.FLOOD / most;
      flood.resizeRelocate(AXIS, line, width, 1);
      place(floodLabel, 0, line - below / 2);
      place(zeroLabel, 0, height - below);
      // Beside a great storm the line of the flood is as good as the ground.
      zeroLabel.setVisible(line + below / 2 <= height - below);
      for (int i = 0; i < times.size(); i++) {
        Label time = times.get(i);
        double bar = i == times.size() - 1 ? count : i * MINUTES_BETWEEN_LABELS;
        double wanted = AXIS + width * bar / count;
        place(time, Math.min(wanted, getWidth() - time.prefWidth(-1)), height);
      }
    }

    private static void place(Label label, double x, double y) {
      label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
  }
}
