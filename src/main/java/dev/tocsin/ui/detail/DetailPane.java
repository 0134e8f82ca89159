package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One alarm whole. Its head comes from the row at once; the rest follows when the dossier is
/// there. JavaFX thread only.
public final class DetailPane {

  /// What the pane asks of the page that it is on.
  public interface Actions {

    /// The person is done with this pane.
    void done();

    /// The person wants this done to the alarm, which it fits.
    void act(Verb verb, Row row);

    /// The person wants to see another alarm; it may be one that the table does not have.
    void open(Row row);

    /// The person wants to see all that the query of these finds.
    void showAll(Related related);

    /// The person wants to say where it is written what to do about the alarms of a policy;
    /// [DetailPane#runbookChanged()] when that is done.
    void setRunbook(Policy policy);

    /// The alarm is to be read again.
    void refresh(Row row);
  }

  private final ViewContext context;
  private final DetailDesk desk;
  private final Actions page;
  private final Map<Long, String> drafts = new HashMap<>();
  private final DetailHead head;
  private final DetailActions actions;
  private final LazyTab<NotesTab> notes;
  private final List<LazyTab<?>> all;
  private final TabPane tabs = Parts.styled("detail-tabs", new TabPane());
  private final VBox summary;
  private final BorderPane node = Parts.styled("detail-pane", new BorderPane(tabs));
  private final ContextMenu menu = new ContextMenu();
  private @Nullable Row row;
  private @Nullable Dossier dossier;
  private boolean writing;

  /// @param screen runs something on the JavaFX thread
  public DetailPane(
      ViewContext context, DetailDesk desk, AlarmDesk alarms, Executor screen, Actions page) {
    this.context = context;
    this.desk = desk;
    this.page = page;
    head = new DetailHead(context, this::openMenu, page::done);
    actions = new DetailActions(context, this::act, this::openConsole, this::openRunbook);
    notes =
        LazyTab.scrolling(
            "detail.notes", () -> new NotesTab(context, alarms, screen, this::refresh, drafts));
    all =
        List.of(
            LazyTab.scrolling("detail.overview", () -> new OverviewTab(context, page)),
            LazyTab.scrolling("detail.dimensions", () -> new DimensionsTab(context)),
            LazyTab.scrolling("detail.timeline", () -> new TimelineTab(context)),
            notes,
            LazyTab.filling("detail.raw", () -> new RawTab(context)));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    all.forEach(each -> tabs.getTabs().add(each.tab()));
    summary = Parts.column("detail-summary", head.node(), actions.node());
    menu.getStyleClass().add("row-menu");
    lieBelow(false);
    write();
  }

  /// Writes everything again, in the language of the moment. The tab that is open and what is being
  /// written stay.
  public void write() {
    head.write();
    actions.write();
    all.forEach(each -> each.write(context));
    if (row != null) {
      head.show(row);
      know(dossier);
    }
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
    boolean another = row == null || row.id() != newRow.id();
    row = newRow;
    head.show(newRow);
    if (another) {
      writing = false;
      know(null);
    } else {
      offerActions();
    }
  }

  /// Shows the rest, unless another alarm is shown by now.
  public void show(Dossier newDossier) {
    if (row != null && row.id() == newDossier.row().id() && !newDossier.equals(dossier)) {
      know(newDossier);
      if (writing) {
        writeNote();
      }
    }
  }

  private void know(@Nullable Dossier newDossier) {
    dossier = newDossier;
    offerActions();
    all.forEach(each -> each.show(newDossier));
  }

  /// What leads to the runbook may be another now.
  public void runbookChanged() {
    offerActions();
  }

  /// Goes on where the person is in the other pane, which shows the same alarm.
  public void takeUp(DetailPane other) {
    drafts.putAll(other.drafts);
    tabs.getSelectionModel().select(other.tabs.getSelectionModel().getSelectedIndex());
  }

  /// Goes to the next tab, and from the last to the first.
  public void nextTab() {
    step(1);
  }

  /// Goes to the tab before, and from the first to the last.
  public void previousTab() {
    step(-1);
  }

  private void step(int step) {
    int now = tabs.getSelectionModel().getSelectedIndex();
    tabs.getSelectionModel().select(Math.floorMod(now + step, all.size()));
  }

  /// Goes to the notes and takes the keyboard, to write one.
  public void writeNote() {
    tabs.getSelectionModel().select(notes.tab());
    writing = dossier == null;
    if (!writing) {
      notes.content().write();
    }
  }

  /// Opens the cloud console, where a safe link is known.
  public void openConsole() {
    if (dossier != null && dossier.consoleLink() != null) {
      desk.openLink(dossier.consoleLink());
    }
  }

  /// Opens what is written about the policy, or asks where that is.
  public void openRunbook() {
    runbook().ifPresentOrElse(desk::openLink, this::setRunbook);
  }

  /// What takes the keyboard: the tabs.
  public Node focusTarget() {
    return tabs;
  }

  private void setRunbook() {
    if (row != null && hasPolicy(row)) {
      page.setRunbook(row.alarm().policy());
    }
  }

  private Optional<URI> runbook() {
    return row == null ? Optional.empty() : desk.runbook(row.alarm().policy());
  }

  private static boolean hasPolicy(Row row) {
    return !row.alarm().policy().label().isEmpty();
  }

  private void act(Verb verb) {
    if (row != null) {
      page.act(verb, row);
    }
  }

  private void refresh() {
    if (row != null) {
      page.refresh(row);
    }
  }

  private void offerActions() {
    if (row != null) {
      actions.offer(row, dossier != null && dossier.consoleLink() != null, runbook().isPresent());
    }
  }

  private void openMenu(Node at) {
    MenuItem note = item(context.text("note.write"), this::writeNote);
    MenuItem runbook =
        item(
            context.text(runbook().isPresent() ? "runbook.change" : "runbook.set"),
            this::setRunbook);
    runbook.setDisable(row == null || !hasPolicy(row));
    menu.getItems().setAll(note, runbook);
    menu.show(at, Side.BOTTOM, 0, 0);
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
