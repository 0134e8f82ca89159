package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Filter;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.RunbookSheet;
import dev.tocsin.ui.inbox.InboxPage;
import dev.tocsin.ui.rule.RuleBench;
import dev.tocsin.ui.rule.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Everything inside the window, in one language: bar, banner, the page of the moment, footer.
final class MainView {

  /// What the view asks of the window.
  interface Actions extends TopBar.Actions {

    void edit(UnaryOperator<Filter> change);

    void sort(SortOrder order);
  }

  private final ViewContext context;
  private final Console console;
  private final FxBridge bridge;
  private final TopBar bar;
  private final Banner banner;
  private final AlarmPage alarms;
  private final FirstRunPage firstRun;
  private final InboxPage inbox;
  private final FooterLine footer;
  private final BorderPane frame = Parts.styled("main-view", new BorderPane());
  private final Sheet sheet = new Sheet();
  private final StackPane node = new StackPane(frame, sheet.node());
  private @Nullable Board board;
  private @Nullable Health health;
  private boolean inboxOpen;
  private @Nullable RulePage rule;

  MainView(ViewContext context, Theme theme, Console console, FxBridge bridge, Actions actions) {
    this.context = context;
    this.console = console;
    this.bridge = bridge;
    bar = new TopBar(context, actions);
    bar.show(theme);
    banner = new Banner(context, console::retryReceiver);
    alarms =
        new AlarmPage(
            context,
            console,
            bridge,
            actions::edit,
            actions::sort,
            this::openInbox,
            row -> CloseSheet.open(context, console, bridge, sheet, row),
            this::setRunbook);
    firstRun = new FirstRunPage(context, console);
    inbox = new InboxPage(context, console, bridge, this::closeInbox, this::makeRule);
    footer = new FooterLine(context);
    frame.setTop(Parts.column("head", bar.node(), banner.node()));
    frame.setCenter(alarms.node());
    frame.setBottom(footer.node());
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
    health = newHealth;
    bar.show(newHealth);
    banner.show(newHealth);
    alarms.show(newHealth);
    firstRun.show(newHealth);
    footer.show(newHealth);
    inbox.show(newHealth);
    choosePage();
  }

  /// The inbox is no longer what it was.
  void inboxChanged() {
    if (inboxOpen) {
      inbox.refresh();
    }
  }

  /// Goes on where the person is in the other view.
  void takeUp(MainView other) {
    alarms.takeUp(other.alarms);
    if (other.inboxOpen) {
      openInbox();
    }
    if (other.rule != null) {
      open(other.rule.entry(), other.rule.draft());
    }
  }

  AlarmPage alarms() {
    return alarms;
  }

  /// Gives the keyboard to the page of the moment.
  void focusPage() {
    if (sheet.isOpen()) {
      return;
    }
    if (rule != null) {
      rule.focus();
    } else if (inboxOpen) {
      inbox.focus();
    } else if (alarms.node().equals(frame.getCenter())) {
      alarms.focusTable();
    } else {
      firstRun.node().requestFocus();
    }
  }

  void focusSearch() {
    if (!sheet.isOpen()) {
      bar.search().focus();
    }
  }

  /// One step back: from a sheet to what is below, from a search to none and then to the table,
  /// from a page to the one before, from a detail to the table.
  void back() {
    if (sheet.close()) {
      return;
    }
    if (bar.search().isFocused()) {
      if (!bar.search().clear()) {
        focusPage();
      }
    } else if (rule != null) {
      closeRule();
    } else if (inboxOpen) {
      closeInbox();
    } else {
      alarms.closeDetail();
    }
  }

  /// Moves the keyboard to the next pane that is there.
  void nextPane() {
    if (sheet.isOpen()) {
      return;
    }
    List<Node> panes = new ArrayList<>(panes());
    panes.addFirst(bar.search().node());
    int now = -1;
    for (Node at = node.getScene().getFocusOwner(); at != null && now < 0; at = at.getParent()) {
      now = panes.indexOf(at);
    }
    panes.get((now + 1) % panes.size()).requestFocus();
  }

  boolean isSearching() {
    return bar.search().isFocused();
  }

  void openInbox() {
    inboxOpen = true;
    choosePage();
    inbox.refresh();
  }

  /// Goes to the alarms, from wherever the person is; a rule that is being made is given up.
  void openAlarms() {
    sheet.close();
    rule = null;
    inboxOpen = false;
    choosePage();
  }

  private void setRunbook(Policy policy) {
    RunbookSheet.open(context, console, bridge, sheet, policy, alarms::runbookChanged);
  }

  private void closeInbox() {
    inboxOpen = false;
    choosePage();
  }

  private void makeRule(InboxEntry entry) {
    var _ =
        console
            .rules()
            .draft(entry.body())
            .thenAcceptAsync(
                draft ->
                    draft.ifPresentOrElse(
                        found -> open(entry, found),
                        () -> inbox.tell(context.text("inbox.noFields"))),
                bridge);
  }

  private void open(InboxEntry entry, RuleBench.Draft draft) {
    rule =
        new RulePage(context, console.rules(), bridge, entry, draft, this::closeRule, this::kept);
    choosePage();
  }

  private void kept(String news) {
    closeRule();
    inbox.tell(news);
    inbox.refresh();
  }

  private void closeRule() {
    rule = null;
    choosePage();
  }

  private void choosePage() {
    Node page = page();
    if (!page.equals(frame.getCenter())) {
      boolean searching = bar.search().isFocused();
      frame.setCenter(page);
      if (!searching) {
        focusPage();
      }
    }
  }

  private Node page() {
    boolean nothingEver =
        board != null && board.total() == 0 && health != null && health.lastPushAt() == null;
    if (rule != null) {
      return rule.node();
    }
    return inboxOpen ? inbox.node() : nothingEver ? firstRun.node() : alarms.node();
  }

  /// What can have the keyboard on the page of the moment, the first thing first.
  private List<Node> panes() {
    if (rule != null) {
      return rule.panes();
    }
    if (inboxOpen) {
      return inbox.panes();
    }
    return alarms.node().equals(frame.getCenter()) ? alarms.panes() : List.of(firstRun.node());
  }
}
