package dev.tocsin.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Gives the stage the shape of a [WindowMode], and afterwards the one it had before.
final class StageShape {

  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 480;
  private static final double COMPACT_WIDTH = 420;
  private static final double COMPACT_HEIGHT = 420;
  private static final double FROM_THE_EDGE = 16;

  private final Stage stage;
  private @Nullable Rectangle2D before;
  private boolean wasMaximized;

  StageShape(Stage stage) {
    this.stage = stage;
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    limit(false);
  }

  void take(WindowMode mode) {
    stage.setFullScreen(mode == WindowMode.WALLBOARD);
    stage.setAlwaysOnTop(mode == WindowMode.COMPACT);
    if (mode == WindowMode.COMPACT) {
      shrink();
    } else if (before != null) {
      grow(before);
    }
  }

  private void shrink() {
    before = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    wasMaximized = stage.isMaximized();
    stage.setMaximized(false);
    limit(true);
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    place(
        new Rectangle2D(
            room.getMaxX() - COMPACT_WIDTH - FROM_THE_EDGE,
            room.getMaxY() - COMPACT_HEIGHT - FROM_THE_EDGE,
            COMPACT_WIDTH,
            COMPACT_HEIGHT));
  }

  private void grow(Rectangle2D bounds) {
    before = null;
    limit(false);
    place(bounds);
    stage.setMaximized(wasMaximized);
  }

  private void limit(boolean small) {
    stage.setMinWidth(small ? COMPACT_WIDTH / 2 : LEAST_WIDTH);
    stage.setMinHeight(small ? COMPACT_HEIGHT / 4 : LEAST_HEIGHT);
  }

  private void place(Rectangle2D bounds) {
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
  }
}
