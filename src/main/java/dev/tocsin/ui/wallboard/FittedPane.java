package dev.tocsin.ui.wallboard;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Lays its content out as on a screen of the usual size and magnifies it to the one that is there,
/// so that a wall shows the same from farther away.
final class FittedPane extends Region {

  private static final double WIDTH = 1_440;
  private static final double HEIGHT = 900;

  private final Region content;
  private final Scale scale = new Scale();

  FittedPane(Region content) {
    this.content = content;
    content.getTransforms().setAll(scale);
    getChildren().setAll(content);
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.max(0.1, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
