package dev.tocsin.ui;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.history.AlarmDetail;
import java.util.Optional;
import javafx.scene.Node;

/// The detail of one alarm, which asks the program for what the row does not tell.
final class DetailBeside implements AlarmDetail {

  private final DetailPane pane;
  private final LatestQuestion<Row, Optional<Dossier>> dossiers;

  DetailBeside(ViewContext context, Console console, FxBridge bridge, DetailPane.Actions page) {
    pane = new DetailPane(context, console, console.alarms(), bridge, page);
    dossiers =
        new LatestQuestion<>(
            row -> console.dossier(row.id()), bridge, found -> found.ifPresent(pane::show));
  }

  @Override
  public Node node() {
    return pane.node();
  }

  @Override
  public Node focusTarget() {
    return pane.focusTarget();
  }

  @Override
  public void show(Row row) {
    pane.show(row);
    dossiers.ask(row);
  }

  /// Asks for the rest of the alarm again.
  void refresh(Row row) {
    dossiers.ask(row);
  }

  @Override
  public void lieBelow(boolean below) {
    pane.lieBelow(below);
  }

  DetailPane pane() {
    return pane;
  }
}
