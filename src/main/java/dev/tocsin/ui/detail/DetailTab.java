package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Dossier;
import javafx.scene.Node;

/// What stands under one tab. Made when it is first looked at. JavaFX thread only.
interface DetailTab {

  Node node();

  void show(Dossier dossier);

  /// Gets ready to show a dossier in another language than before; false when it must be made anew
  /// for that.
  default boolean translate() {
    return false;
  }
}
