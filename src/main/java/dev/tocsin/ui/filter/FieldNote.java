package dev.tocsin.ui.filter;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/// A note beneath a field. It lies over what is there, so that nothing jumps while a person types,
/// and never takes the keyboard.
final class FieldNote {

  private static final double GAP = 4;

  private final Node field;
  private final Region content;
  private final Popup popup = new Popup();

  FieldNote(Node field, Region content) {
    this.field = field;
    this.content = content;
    popup.getContent().add(content);
    // The view is made anew in another language; its notes must not stay.
    field
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            popup.hide();
          }
        });
  }

  /// Hides by itself when a person clicks elsewhere or presses Escape.
  FieldNote passing() {
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    return this;
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void show() {
    Bounds place = field.localToScreen(field.getLayoutBounds());
    if (place != null && !popup.isShowing()) {
      content.setMaxWidth(Math.max(320, place.getWidth()));
      popup.show(field, place.getMinX(), place.getMaxY() + GAP);
    }
  }

  void hide() {
    popup.hide();
  }
}
