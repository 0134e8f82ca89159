package dev.tocsin.ui.control;

import dev.tocsin.settings.Appearance.ReducedMotion;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// What moves on the screen moves only through this, and stands still where a person wants that.
public enum Motion {
  /// Things may fade.
  FULL,
  /// Things are there or not.
  REDUCED;

  private static final Duration FADE = Duration.millis(300);

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

  /// Shows a node for a while and then takes it out of sight, though its room stays.
  ///
  /// @return to play from its start each time
  public SequentialTransition showFor(Node node, Duration time) {
    FadeTransition fade = new FadeTransition(this == FULL ? FADE : Duration.ONE, node);
    fade.setFromValue(1);
    fade.setToValue(0);
    return new SequentialTransition(new PauseTransition(time), fade);
  }
}
