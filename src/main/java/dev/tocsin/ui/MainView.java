package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.ui.command.Command;
import dev.tocsin.ui.command.KeyHelp;
import dev.tocsin.ui.command.Keyboard;
import dev.tocsin.ui.command.Palette;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.RunbookSheet;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.filter.ViewShelf;
import dev.tocsin.ui.receiver.ReceiverPage;
import dev.tocsin.ui.settings.Section;
import dev.tocsin.ui.settings.SettingsPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Everything inside the window, in one language: bar, banner, the page of the moment, footer.
final class MainView implements FirstRunPage.Exits {

  /// What the view asks of the window.
  interface Actions extends TopBar.Actions {

    void edit(UnaryOperator<QueryEdit> change);

    /// Another picture is wanted.
    void ask(UnaryOperator<BoardRequest> change);

    ViewShelf shelf();

    WindowMode mode();

    /// Uses the window for something else.
    void use(WindowMode mode);

    /// Looks and speaks from now on as the person set it.
    void look(Appearance newest);

    void quit();
  }

  private final ViewContext context;
  private final Console console;
  private final FxBridge bridge;
  private final TopBar bar;
  private final Banner banner;
  private final AlarmPage alarms;
  private final FirstRunPage firstRun;
  private final InboxRoom inbox;
  private final ReceiverPage receiver;
  private final SettingsPage settings;
  private final FooterLine footer;
  private final BorderPane frame = Parts.styled("main-view", new BorderPane());
  private final Sheet sheet = new Sheet();
  private final StackPane node = new StackPane(frame, sheet.node());
  private final Keyboard keyboard;
  private @Nullable Board board;
  private @Nullable Health health;
  private Place place = Place.ALARMS;
  private Page shown;

  MainView(ViewContext context, Theme theme, Console console, FxBridge bridge, Actions actions) {
    this.context = context;
    this.console = console;
    this.bridge = bridge;
    bar = new TopBar(context, actions);
    bar.show(theme);
    banner = new Banner(context, console, this::openReceiver);
    alarms =
        new AlarmPage(
            context,
            console,
            bridge,
            actions::edit,
            actions::ask,
            actions.shelf(),
            () -> go(Place.INBOX),
            rows -> CloseSheet.open(context, console, bridge, sheet, rows, this::choose),
            this::setRunbook);
    firstRun = new FirstRunPage(context, console, this);
    inbox = new InboxRoom(context, console, bridge, () -> go(Place.ALARMS));
    receiver =
        new ReceiverPage(
            context, console, bridge, () -> go(Place.ALARMS), this::openReceiverSettings);
    settings =
        new SettingsPage(
            context, console.settings(), bridge, actions::look, () -> go(Place.ALARMS));
    footer = new FooterLine(context);
    shown = alarms;
    frame.setTop(Parts.column("head", bar.node(), banner.node()));
    frame.setCenter(shown.node());
    frame.setBottom(footer.node());
    keyboard = new Keyboard(WindowCommands.of(context, this, actions), Map.of(), context.clock());
  }

  private void choose(List<Row> rows) {
    alarms.table().choose(rows.stream().map(Row::id).toList());
  }

  Region node() {
    return node;
  }

  void show(Theme theme) {
    bar.show(theme);
  }

  /// Shows these saved views.
  void show(List<NamedQuery> views) {
    alarms.show(views);
  }

  /// What is asked for from now on.
  void show(Parsed query) {
    bar.search().show(query);
  }

  /// Asks for what was written but not asked for yet.
  void endTyping() {
    bar.search().endTyping();
  }

  /// Asks for another query, which may be too long to be one.
  void write(String query) {
    bar.search().write(query);
  }

  void show(Board newBoard) {
    board = newBoard;
    bar.search().show(newBoard.facets());
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
    if (place == Place.INBOX) {
      inbox.changed();
    }
  }

  /// Goes on where the person is in the other view.
  void takeUp(MainView other) {
    go(other.place);
    alarms.takeUp(other.alarms);
    firstRun.takeUp(other.firstRun);
    inbox.takeUp(other.inbox);
    settings.takeUp(other.settings);
  }

  AlarmPage alarms() {
    return alarms;
  }

  /// Goes to a page; what was begun on another one is given up.
  void go(Place newPlace) {
    sheet.close();
    while (shown.back()) {}
    place = newPlace;
    choosePage();
  }

  /// Gives the keyboard to the page of the moment.
  void focusPage() {
    if (!sheet.isOpen()) {
      shown.focus();
    }
  }

  void focusSearch() {
    bar.search().focus();
  }

  /// From the search to what is offered there, else to the page.
  void down() {
    if (!bar.search().down()) {
      focusPage();
    }
  }

  boolean isSearching() {
    return bar.search().isFocused();
  }

  List<Command> commands() {
    return keyboard.commands();
  }

  void openPalette() {
    Palette.open(context, sheet, keyboard.commands());
  }

  void openKeyHelp() {
    KeyHelp.open(context, sheet, keyboard.commands());
  }

  /// Does what the keys are for, unless a sheet lies over the window.
  boolean pressed(KeyEvent press) {
    return !sheet.isOpen() && keyboard.pressed(press);
  }

  /// Does what the character is for, unless a sheet lies over the window.
  boolean typed(KeyEvent key) {
    return !sheet.isOpen() && keyboard.typed(key, node.getScene().getFocusOwner());
  }

  /// One step back: from a sheet to what is below, from a search to none and then to the page, from
  /// a detail to what it belongs to, from a page to the alarms.
  void back() {
    if (sheet.close()) {
      return;
    }
    if (bar.search().isFocused()) {
      if (!bar.search().closeCompletion() && !bar.search().clear()) {
        focusPage();
      }
    } else if (!shown.back()) {
      go(Place.ALARMS);
    }
  }

  /// Moves the keyboard to the next pane that is there.
  void nextPane() {
    List<Node> panes = new ArrayList<>(shown.panes());
    panes.addFirst(bar.search().node());
    int now = -1;
    for (Node at = node.getScene().getFocusOwner(); at != null && now < 0; at = at.getParent()) {
      now = panes.indexOf(at);
    }
    panes.get((now + 1) % panes.size()).requestFocus();
  }

  @Override
  public void openReceiver() {
    go(Place.RECEIVER);
  }

  @Override
  public void firstRunOver() {
    firstRun.end();
    choosePage();
  }

  private void setRunbook(Policy policy) {
    RunbookSheet.open(context, console, bridge, sheet, policy, alarms::runbookChanged);
  }

  private void choosePage() {
    Page page = page();
    if (!page.equals(shown)) {
      boolean searching = bar.search().isFocused();
      shown.left();
      shown = page;
      frame.setCenter(page.node());
      page.entered();
      if (!searching && node.getScene() != null) {
        focusPage();
      }
    }
  }

  private void openReceiverSettings() {
    go(Place.SETTINGS);
    settings.open(Section.RECEIVER);
  }

  private Page page() {
    return switch (place) {
      case ALARMS -> firstRun.isWanted(nothingEver()) ? firstRun : alarms;
      case INBOX -> inbox;
      case RECEIVER -> receiver;
      case SETTINGS -> settings;
    };
  }

  private boolean nothingEver() {
    return board != null && board.total() == 0 && health != null && health.lastPushAt() == null;
  }
}
