package dev.tocsin.ui.control;

import java.util.function.IntConsumer;
import javafx.scene.layout.Region;

/// Lets a bar say less, step by step, until what it says has room. JavaFX thread only.
public final class Shrinking {

  private final Region bar;
  private final int last;
  private final IntConsumer say;

  /// @param last the step that says least, taken when nothing else fits
  /// @param say lets the bar say as much as it does at a step; at 0 everything
  public Shrinking(Region bar, int last, IntConsumer say) {
    this.bar = bar;
    this.last = last;
    this.say = say;
    // However much a bar has to say, it must not make the window wider than it is.
    bar.setMinWidth(0);
    bar.widthProperty().subscribe(this::fit);
  }

  /// The bar has something else to say, or another width.
  public void fit() {
    for (int step = 0; bar.getWidth() > 0 && step <= last; step++) {
      say.accept(step);
      bar.applyCss();
      if (bar.prefWidth(-1) <= bar.getWidth()) {
        return;
      }
    }
  }
}
