package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.Appearance.Theme;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Everything inside the window, in one language: bar, banner, the page of the moment, footer.
final class MainView {

  /// What the view asks of the window.
  interface Actions extends TopBar.Actions {

    void edit(UnaryOperator<Filter> change);

    void sort(SortOrder order);
  }

  private final Console console;
  private final FxBridge bridge;
  private final TopBar bar;
  private final Banner banner;
  private final AlarmPage alarms;
  private final FirstRunPage firstRun;
  private final InboxPage inbox;
  private final FooterLine footer;
  private final BorderPane node = Parts.styled("main-view", new BorderPane());
  private @Nullable Board board;
  private @Nullable Health health;
  private boolean inboxOpen;

  MainView(ViewContext context, Theme theme, Console console, FxBridge bridge, Actions actions) {
    this.console = console;
    this.bridge = bridge;
    bar = new TopBar(context, actions);
    bar.show(theme);
    banner = new Banner(context, console::retryReceiver);
    alarms = new AlarmPage(context, console, bridge, actions::edit, actions::sort, this::openInbox);
    firstRun = new FirstRunPage(context, console);
    inbox = new InboxPage(context, this::closeInbox);
    footer = new FooterLine(context);
    node.setTop(Parts.column("head", bar.node(), banner.node()));
    node.setCenter(alarms.node());
    node.setBottom(footer.node());
  }

  Region node() {
    return node;
  }

  void show(Theme theme) {
    bar.show(theme);
  }

  void show(Board newBoard) {
    board = newBoard;
    bar.search().show(newBoard.filter().search());
    alarms.show(newBoard);
    footer.show(newBoard);
    choosePage();
  }

  void show(Health newHealth) {
    boolean more = health != null && newHealth.inbox() != health.inbox();
    health = newHealth;
    bar.show(newHealth);
    banner.show(newHealth);
    alarms.show(newHealth);
    firstRun.show(newHealth);
    footer.show(newHealth);
    if (inboxOpen && more) {
      loadInbox();
    }
    choosePage();
  }

  /// Goes on where the person is in the other view.
  void takeUp(MainView other) {
    alarms.takeUp(other.alarms);
    if (other.inboxOpen) {
      openInbox();
    }
  }

  AlarmPage alarms() {
    return alarms;
  }

  /// Gives the keyboard to the page of the moment.
  void focusPage() {
    if (alarms.node().equals(node.getCenter())) {
      alarms.focusTable();
    } else {
      node.getCenter().requestFocus();
    }
  }

  void focusSearch() {
    bar.search().focus();
  }

  /// One step back: from a search to none and then to the table, from a page to the alarms, from a
  /// detail to the table.
  void back() {
    if (bar.search().isFocused()) {
      if (!bar.search().clear()) {
        focusPage();
      }
    } else if (inboxOpen) {
      closeInbox();
    } else {
      alarms.closeDetail();
    }
  }

  /// Moves the keyboard to the next pane that is there.
  void nextPane() {
    if (alarms.node().equals(node.getCenter())) {
      List<Node> panes = new ArrayList<>(alarms.panes());
      panes.addFirst(bar.search().node());
      int now = -1;
      for (Node at = node.getScene().getFocusOwner(); at != null && now < 0; at = at.getParent()) {
        now = panes.indexOf(at);
      }
      panes.get((now + 1) % panes.size()).requestFocus();
    }
  }

  boolean isSearching() {
    return bar.search().isFocused();
  }

  void openInbox() {
    inboxOpen = true;
    choosePage();
    loadInbox();
  }

  private void closeInbox() {
    inboxOpen = false;
    choosePage();
  }

  private void loadInbox() {
    Consumer<List<InboxEntry>> shown = inbox::show;
    var _ = console.inbox().thenAcceptAsync(shown, bridge);
  }

  private void choosePage() {
    boolean nothingEver =
        board != null && board.total() == 0 && health != null && health.lastPushAt() == null;
    var page = inboxOpen ? inbox.node() : nothingEver ? firstRun.node() : alarms.node();
    if (!page.equals(node.getCenter())) {
      boolean searching = bar.search().isFocused();
      node.setCenter(page);
      if (!searching) {
        focusPage();
      }
    }
  }
}
