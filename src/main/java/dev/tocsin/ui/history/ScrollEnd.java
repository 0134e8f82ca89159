package dev.tocsin.ui.history;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;

/// Tells when a table is scrolled nearly to its end.
final class ScrollEnd {

  /// Early enough that the next page is there before the last row is seen.
  private static final double NEAR = 0.9;

  private ScrollEnd() {}

  /// @param reached called often while the table is there
  static void watch(Node table, Runnable reached) {
    if (table instanceof Control control) {
      // The bar comes with the skin, and after its first layout.
      control.needsLayoutProperty().subscribe(() -> watchBars(control, reached));
    }
  }

  private static void watchBars(Control table, Runnable reached) {
    for (Node node : table.lookupAll(".scroll-bar")) {
      boolean known = table.getProperties().containsValue(node);
      if (!known && node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        table.getProperties().put(ScrollEnd.class, bar);
        bar.valueProperty()
            .subscribe(value -> {
              if (bar.isVisible() && value.doubleValue() > NEAR * bar.getMax()) {
                reached.run();
              }
            });
      }
    }
  }
}
