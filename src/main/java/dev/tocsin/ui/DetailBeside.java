package dev.tocsin.ui;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.history.AlarmDetail;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The detail of one alarm, which asks the program for what the row does not tell.
final class DetailBeside implements AlarmDetail {

  private static final int READ_EVERY_SECONDS = 5;

  private final DetailPane pane;
  private final LatestQuestion<Row, Optional<Dossier>> dossiers;
  private @Nullable Row shown;
  private final ViewContext context;
  private int ticks;

  DetailBeside(ViewContext context, Console console, FxBridge bridge, DetailPane.Actions page) {
    this.context = context;
    pane = new DetailPane(context, console, console.alarms(), bridge, page);
    dossiers =
        new LatestQuestion<>(
            row -> console.dossier(row.id()), bridge, found -> found.ifPresent(this::show));
    context.ticker().each(this::tick);
  }

  /// Writes everything again, in the language of the moment.
  void write() {
    pane.write();
    context.ticker().each(this::tick);
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
    shown = row;
    pane.show(row);
    dossiers.ask(row);
  }

  /// What was read may be newer than the row that the table has, if it has one.
  private void show(Dossier newest) {
    if (shown != null && shown.id() == newest.row().id()) {
      pane.show(newest.row());
      pane.show(newest);
    }
  }

  /// Notes are told by no picture of the table, nor is an alarm that is not in it.
  private void tick() {
    ticks++;
    if (ticks % READ_EVERY_SECONDS == 0 && shown != null && pane.node().getScene() != null) {
      dossiers.ask(shown);
    }
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
