package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/// One alarm whole. Its head comes from the row at once; the rest follows when the dossier is
/// there.
public final class DetailPane {

  private final DetailHead head;
  private final OverviewTab overview;
  private final DimensionsTab dimensions;
  private final TimelineTab timeline;
  private final RawTab raw;
  private final Button closeButton;
  private final Button console;
  private final HBox actions;
  private final TabPane tabs = Parts.styled("detail-tabs", new TabPane());
  private final VBox summary;
  private final BorderPane node = Parts.styled("detail-pane", new BorderPane(tabs));
  private @Nullable Row row;
  private @Nullable Dossier dossier;

  /// @param done the person is done with this pane
  /// @param closeAlarm the person wants to close the alarm by hand
  /// @param openLink the person wants to see the link in the browser
  public DetailPane(
      ViewContext context, Runnable done, Consumer<Row> closeAlarm, Consumer<URI> openLink) {
    head = new DetailHead(context, done);
    overview = new OverviewTab(context);
    dimensions = new DimensionsTab(context);
    timeline = new TimelineTab(context);
    raw = new RawTab(context);
    closeButton =
        Parts.button(
            "wide-button",
            MaterialDesignC.CLOSE_CIRCLE_OUTLINE,
            context.text("action.closeAlarm"),
            () -> {
              if (row != null) {
                closeAlarm.accept(row);
              }
            });
    closeButton.setTooltip(new Tooltip(context.text("close.tooltip")));
    console =
        Parts.button(
            "wide-button",
            MaterialDesignO.OPEN_IN_NEW,
            context.text("action.openConsole"),
            () -> {
              if (dossier != null && dossier.consoleLink() != null) {
                openLink.accept(dossier.consoleLink());
              }
            });
    actions = Parts.row("detail-actions", closeButton, console);
    for (Button action : List.of(closeButton, console)) {
      HBox.setHgrow(action, Priority.ALWAYS);
      action.setMaxWidth(Double.MAX_VALUE);
    }
    offerActions();
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs()
        .setAll(
            tab(context.text("detail.overview"), scrolling(overview.node())),
            tab(context.text("detail.dimensions"), scrolling(dimensions.node())),
            tab(context.text("detail.timeline"), scrolling(timeline.node())),
            tab(context.text("detail.raw"), raw.node()));
    summary = Parts.column("detail-summary", head.node(), actions);
    lieBelow(false);
  }

  public Node node() {
    return node;
  }

  /// Below the table the pane is wide and low: the summary then stands beside the tabs, not above.
  public void lieBelow(boolean below) {
    node.setTop(null);
    node.setLeft(null);
    if (below) {
      node.setLeft(summary);
    } else {
      node.setTop(summary);
    }
    Parts.mark(node, "below", below);
  }

  /// Shows the row; what was known of another alarm goes.
  public void show(Row newRow) {
    if (row == null || row.id() != newRow.id()) {
      dossier = null;
      tabs.getTabs().forEach(tab -> tab.getContent().setVisible(false));
    }
    row = newRow;
    head.show(newRow);
    offerActions();
  }

  /// Shows the rest, unless another alarm is shown by now.
  public void show(Dossier newDossier) {
    if (row != null && row.id() == newDossier.row().id() && !newDossier.equals(dossier)) {
      dossier = newDossier;
      offerActions();
      overview.show(newDossier);
      dimensions.show(newDossier.sheet());
      timeline.show(newDossier.timeline());
      raw.show(newDossier.callbacks());
      tabs.getTabs().forEach(tab -> tab.getContent().setVisible(true));
    }
  }

  private void offerActions() {
    Parts.present(closeButton, row != null && row.alarm().isFiring());
    Parts.present(console, dossier != null && dossier.consoleLink() != null);
    Parts.present(actions, closeButton.isVisible() || console.isVisible());
  }

  /// Which tab is open, counted from 0.
  public int openTab() {
    return tabs.getSelectionModel().getSelectedIndex();
  }

  public void openTab(int index) {
    tabs.getSelectionModel().select(index);
  }

  /// What takes the keyboard: the tabs.
  public Node focusTarget() {
    return tabs;
  }

  private static Tab tab(String title, Node content) {
    return new Tab(title, content);
  }

  private static Node scrolling(Node content) {
    ScrollPane scroll = Parts.styled("detail-scroll", new ScrollPane(content));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
