package dev.tocsin.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A dialog inside the window, above everything else. It cannot take the keyboard from another
/// program as a window of its own could, and what is below cannot be reached until it is closed.
public final class Sheet {

  private final StackPane node = Parts.styled("scrim", new StackPane());
  private List<Node> stops = List.of();
  private @Nullable Node cameFrom;

  public Sheet() {
    Parts.present(node, false);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  public Node node() {
    return node;
  }

  public boolean isOpen() {
    return node.isVisible();
  }

  /// Shows something; what was open goes.
  ///
  /// @param newStops what can have the keyboard, in the order of the tab key; the first has it now
  public void open(Region content, List<? extends Node> newStops) {
    if (!isOpen()) {
      cameFrom = node.getScene().getFocusOwner();
    }
    stops = List.copyOf(newStops);
    content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    node.getChildren().setAll(content);
    Parts.present(node, true);
    stops.getFirst().requestFocus();
  }

  /// Gives the keyboard back to what had it; false when nothing was open.
  public boolean close() {
    boolean wasOpen = isOpen();
    Parts.present(node, false);
    node.getChildren().clear();
    if (wasOpen && cameFrom != null) {
      cameFrom.requestFocus();
    }
    cameFrom = null;
    return wasOpen;
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.TAB) {
      step(press.isShiftDown() ? -1 : 1);
      press.consume();
    } else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof Button button) {
      button.fire();
      press.consume();
    }
  }

  private void step(int step) {
    List<? extends Node> open = stops.stream().filter(stop -> !stop.isDisabled()).toList();
    int now = open.indexOf(node.getScene().getFocusOwner());
    open.get(Math.floorMod(now + step, open.size())).requestFocus();
  }
}
