package dev.tocsin.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Numbers as bars side by side, the last one marked as `now`. A zero is a line that can just be
/// seen. JavaFX thread only.
public final class Bars extends Pane {

  private static final double GAP = 0.25;
  private static final double LOWEST = 1;

  private final List<Region> bars = new ArrayList<>();
  private List<Integer> numbers = List.of();
  private int most = 1;

  /// Shows these numbers instead of those before.
  ///
  /// @param newMost the number whose bar has the full height
  public void show(List<Integer> newNumbers, int newMost) {
    numbers = List.copyOf(newNumbers);
    most = Math.max(1, newMost);
    while (bars.size() < numbers.size()) {
      bars.add(Parts.styled("bar", new Region()));
    }
    getChildren().setAll(bars.subList(0, numbers.size()));
    for (int i = 0; i < numbers.size(); i++) {
      Parts.mark(bars.get(i), "now", i == numbers.size() - 1);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double step = getWidth() / Math.max(1, numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      double height = Math.max(LOWEST, getHeight() * Math.min(numbers.get(i), most) / most);
      bars.get(i)
          .resizeRelocate(i * step, getHeight() - height, Math.max(1, step * (1 - GAP)), height);
    }
  }
}
