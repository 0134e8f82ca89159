package dev.tocsin.ui.control;

import dev.tocsin.settings.Appearance.ReducedMotion;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// What moves on the screen moves only through this, and stands still where a person wants that.
public enum Motion {
  /// Things may fade in.
  FULL,
  /// Things are there or not.
  REDUCED;

  private static final Duration FADE = Duration.millis(150);

  /// As the person set it, or as the desktop has it now.
  static Motion of(ReducedMotion wanted) {
    boolean reduced =
        switch (wanted) {
          case ON -> true;
          case OFF -> false;
          case SYSTEM -> Platform.getPreferences().isReducedMotion();
        };
    return reduced ? REDUCED : FULL;
  }

  /// Lets a node that was just shown be noticed.
  public void appear(Node node) {
    if (this == FULL) {
      FadeTransition fade = new FadeTransition(FADE, node);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    } else {
      node.setOpacity(1);
    }
  }
}
