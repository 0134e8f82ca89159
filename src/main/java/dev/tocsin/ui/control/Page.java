package dev.tocsin.ui.control;

import java.util.List;
import javafx.scene.Node;

/// One of the things that can fill the window between bar and footer. JavaFX thread only.
public interface Page {

  Node node();

  /// What can have the keyboard, the first thing first.
  List<Node> panes();

  /// Gives the keyboard to the page.
  default void focus() {
    panes().getFirst().requestFocus();
  }

  /// The page came into the window.
  default void entered() {}

  /// The page went out of the window.
  default void left() {}

  /// One step back inside the page; false when there is none.
  default boolean back() {
    return false;
  }
}
