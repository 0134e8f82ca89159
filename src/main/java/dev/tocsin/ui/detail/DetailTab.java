package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Dossier;
import javafx.scene.Node;

/// What stands under one tab. Made when it is first looked at. JavaFX thread only.
interface DetailTab {

  Node node();

  void show(Dossier dossier);
}
