package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Trend;
import dev.tocsin.dashboard.Trend.Point;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// The value at each push against the threshold, over time. A dot is what a push told; the line
/// between two dots joins them and tells nothing. JavaFX thread only.
final class TrendChart extends Region {

  private static final double HEIGHT = 116;
  private static final double WIDTH = 240;
  private static final double GAP = 8;
  private static final double DOT = 3;

  private final ViewContext context;
  private final Path grid = Parts.styled("trend-grid", new Path());
  private final Path line = Parts.styled("trend-line", new Path());
  private final Path dots = Parts.styled("trend-dots", new Path());
  private final Path limit = Parts.styled("trend-limit", new Path());
  private final Label limitName = Parts.label("trend-limit-name", "");
  private final Label begin = Parts.label("trend-tick", "");
  private final Label end = Parts.label("trend-tick", "");
  private final Tooltip nearest = Parts.tooltip();
  private final List<Label> ticks = new ArrayList<>();
  private ValueScale scale = ValueScale.over(0, 1);
  private @Nullable Trend trend;
  private Plot plot = new Plot(0, 0, 0, 0, Instant.EPOCH, Instant.EPOCH);

  /// Where the picture is, and which time it covers.
  private record Plot(
      double left, double top, double width, double height, Instant from, Instant until) {

    double x(Instant at) {
      double whole = Duration.between(from, until).toMillis();
      double share = whole <= 0 ? 0.5 : Duration.between(from, at).toMillis() / whole;
      return left + width * Math.clamp(share, 0, 1);
    }

    double y(double place) {
      return top + height * (1 - place);
    }
  }

  TrendChart(ViewContext context) {
    this.context = context;
    getStyleClass().add("trend");
    Tooltip.install(this, nearest);
    setOnMouseMoved(move -> nearest.setText(textNear(move.getX())));
  }

  /// Is in the language of the moment as soon as it shows something.
  void write() {
    context.ticker().each(this::tick);
  }

  void show(Trend newTrend) {
    trend = newTrend;
    double low = newTrend.points().stream().mapToDouble(Point::value).min().orElse(0);
    double high = newTrend.points().stream().mapToDouble(Point::value).max().orElse(0);
    Trend.Threshold threshold = newTrend.threshold();
    if (threshold != null) {
      double limit = threshold.value();
      double room = roomForName(limit, low, high);
      low = Math.min(low, limit - (limit <= low ? room : 0));
      high = Math.max(high, limit + (limit > low && limit >= high ? room : 0));
      limitName.setText(context.text("detail.threshold", threshold.text()));
    }
    scale = ValueScale.over(low, high);
    List<Node> parts = new ArrayList<>(List.of(grid, limit, line, dots, begin, end));
    parts.addAll(ticksFor(scale));
    if (threshold != null) {
      parts.add(limitName);
    }
    if (!getChildren().equals(parts)) {
      parts.forEach(part -> part.setManaged(false));
      getChildren().setAll(parts);
    }
    nearest.setText(textOf(newTrend.points().getLast()));
    setAccessibleText(spoken(newTrend));
    requestLayout();
  }

  private List<Label> ticksFor(ValueScale shown) {
    List<Double> values = shown.values();
    while (ticks.size() < values.size()) {
      ticks.add(Parts.label("trend-tick", ""));
    }
    ticks.subList(values.size(), ticks.size()).clear();
    for (int i = 0; i < values.size(); i++) {
      ticks.get(i).setText(shown.label(values.get(i)));
    }
    return ticks;
  }

  /// A threshold at the edge has its name beyond it; below 0 only where values are.
  private static double roomForName(double limit, double low, double high) {
    double room = (Math.max(high, limit) - Math.min(low, limit)) / 4;
    return limit >= 0 && limit <= low ? Math.min(room, limit) : room;
  }

  /// Draws again when that moves something.
  private void tick() {
    if (trend != null && trend.until() == null && plot.width() > 0) {
      double covered = Duration.between(plot.from(), plot.until()).toMillis();
      double late = Duration.between(plot.until(), context.now()).toMillis();
      if (late * plot.width() > covered) {
        requestLayout();
      }
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    Trend shown = trend;
    if (shown == null) {
      return;
    }
    Instant last = shown.points().getLast().at();
    Instant until = shown.until() == null ? context.now() : shown.until();
    begin.setText(context.times().brief(shown.from(), context.now()));
    end.setText(
        shown.until() == null
            ? context.text("detail.now")
            : context.times().brief(until, context.now()));
    getChildren().stream().filter(Label.class::isInstance).forEach(label -> label.autosize());
    double left = ticks.stream().mapToDouble(Label::getWidth).max().orElse(0) + GAP;
    double top = begin.getHeight() / 2;
    plot =
        new Plot(
            left + DOT,
            top,
            Math.max(1, getWidth() - left - 2 * DOT - 1),
            Math.max(1, getHeight() - begin.getHeight() - GAP / 2 - top),
            shown.from(),
            until.isAfter(last) ? until : last);
    layOutAxes();
    draw(shown);
  }

  private void layOutAxes() {
    grid.getElements().clear();
    for (int i = 0; i < ticks.size(); i++) {
      double y = Math.rint(plot.y((double) i / (ticks.size() - 1))) + 0.5;
      Label tick = ticks.get(i);
      tick.relocate(plot.left() - DOT - GAP - tick.getWidth(), y - tick.getHeight() / 2);
      across(grid, y);
    }
    double below = getHeight() - begin.getHeight();
    begin.relocate(plot.left() - DOT, below);
    end.relocate(getWidth() - end.getWidth(), below);
    begin.setVisible(begin.getLayoutX() + begin.getWidth() + GAP < end.getLayoutX());
  }

  private void draw(Trend shown) {
    line.getElements().clear();
    dots.getElements().clear();
    limit.getElements().clear();
    for (Point point : shown.points()) {
      double x = plot.x(point.at());
      double y = plot.y(scale.place(point.value()));
      line.getElements().add(line.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
      dots.getElements()
          .addAll(
              List.of(
                  new MoveTo(x - DOT, y),
                  new ArcTo(DOT, DOT, 0, x + DOT, y, false, true),
                  new ArcTo(DOT, DOT, 0, x - DOT, y, false, true),
                  new ClosePath()));
    }
    Trend.Threshold threshold = shown.threshold();
    if (threshold != null) {
      double y = Math.rint(plot.y(scale.place(threshold.value()))) + 0.5;
      across(limit, y);
      placeName(shown.points().getLast().value(), y);
    }
  }

  /// On the side of the line where the newest value is not, if there is room.
  private void placeName(double newest, double y) {
    double height = limitName.getHeight();
    boolean room = y + height <= plot.top() + plot.height() + GAP;
    boolean below = (room && plot.y(scale.place(newest)) <= y) || y < height;
    limitName.relocate(getWidth() - limitName.getWidth(), below ? y : y - height);
  }

  private void across(Path path, double y) {
    path.getElements()
        .addAll(
            List.of(
                new MoveTo(plot.left() - DOT, y), new LineTo(plot.left() + plot.width() + DOT, y)));
  }

  private String textNear(double x) {
    if (trend == null) {
      return "";
    }
    Point best = trend.points().getFirst();
    for (Point point : trend.points()) {
      if (Math.abs(plot.x(point.at()) - x) < Math.abs(plot.x(best.at()) - x)) {
        best = point;
      }
    }
    return textOf(best);
  }

  private String textOf(Point point) {
    return context.text(
        "detail.trendPoint", point.text(), context.times().brief(point.at(), context.now()));
  }

  private String spoken(Trend shown) {
    String values =
        context.text(
            "detail.trendSpoken",
            textOf(shown.points().getFirst()),
            textOf(shown.points().getLast()));
    Point worst = shown.worst();
    Trend.Threshold threshold = shown.threshold();
    return values
        + (worst == null ? "" : " " + context.text("detail.trendWorst", textOf(worst)))
        + (threshold == null ? "" : " " + context.text("detail.threshold", threshold.text()) + ".");
  }
}
