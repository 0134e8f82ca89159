package dev.tocsin.ui.history;

import dev.tocsin.dashboard.Row;
import javafx.scene.Node;

/// What shows one alarm whole beside the table of the history. JavaFX thread only.
public interface AlarmDetail {

  Node node();

  /// What has the keyboard in it.
  Node focusTarget();

  /// Shows this alarm, and asks for the rest of it.
  void show(Row row);

  /// Whether it lies below the table, where it has width and little height.
  void lieBelow(boolean below);
}
