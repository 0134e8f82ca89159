package dev.tocsin.ui.control;

import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;

/// A table and, when it is open, the detail of one of its alarms: beside it where there is room,
/// else below. JavaFX thread only.
public final class TableAndDetail {

  private static final double BELOW = 1_100;
  private static final double WIDTH = 360;
  private static final double HEIGHT = 284;

  private final ViewContext context;
  private final Consumer<Boolean> lieBelow;
  private final MasterDetailPane node = Parts.styled("table-and-detail", new MasterDetailPane());
  private double scale;

  /// @param lieBelow told when the detail goes below the table, or beside it again
  public TableAndDetail(ViewContext context, Node table, Node detail, Consumer<Boolean> lieBelow) {
    this.context = context;
    this.lieBelow = lieBelow;
    scale = context.appearance().textScale();
    node.setAnimated(false);
    // What is higher than its place would be put half above it.
    node.setMinSize(0, 0);
    node.setMasterNode(table);
    node.setDetailNode(detail);
    node.setShowDetailNode(false);
    node.widthProperty().subscribe(this::placeDivider);
    node.heightProperty().subscribe(this::placeDivider);
  }

  public Node node() {
    return node;
  }

  /// Text may have another size from now on.
  public void write() {
    if (scale != context.appearance().textScale()) {
      scale = context.appearance().textScale();
      placeDivider();
    }
  }

  public void open() {
    if (!node.isShowDetailNode()) {
      node.setShowDetailNode(true);
      placeDivider();
      afterLayout(node.getScene());
    }
  }

  /// The first layout of a detail gives it what it needs at least, whatever was wanted.
  private void afterLayout(@Nullable Scene scene) {
    if (scene != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              placeDivider();
            }
          });
    }
  }

  public void close() {
    node.setShowDetailNode(false);
  }

  /// Finds the side for the detail.
  ///
  /// @param width of the page around, in pixels
  public void fit(double width) {
    Side side = width < context.scaled(BELOW) ? Side.BOTTOM : Side.RIGHT;
    if (node.getDetailSide() != side) {
      node.setDetailSide(side);
      lieBelow.accept(side == Side.BOTTOM);
    }
  }

  private void placeDivider() {
    boolean beside = node.getDetailSide() == Side.RIGHT;
    double room = beside ? node.getWidth() : node.getHeight();
    // Large text must leave the table its half of a low window.
    double wanted = beside ? context.scaled(WIDTH) : Math.min(context.scaled(HEIGHT), room / 2);
    if (room > wanted) {
      node.setDividerPosition(1 - wanted / room);
    }
  }
}
