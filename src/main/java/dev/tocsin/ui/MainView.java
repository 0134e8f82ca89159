package dev.tocsin.ui;

import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.Row;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.ui.action.Acting;
import dev.tocsin.ui.action.Deeds;
import dev.tocsin.ui.action.NewsBar;
import dev.tocsin.ui.action.ShelfRules;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.command.Command;
import dev.tocsin.ui.command.KeyHelp;
import dev.tocsin.ui.command.Keyboard;
import dev.tocsin.ui.command.Palette;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.detail.RunbookSheet;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.filter.ViewShelf;
import dev.tocsin.ui.settings.Section;
import dev.tocsin.ui.table.ColumnLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything inside the window: bar, banner, the page of the moment, footer.
final class MainView implements PageRequests {

  /// What the view asks of the window.
  interface Actions extends TopBar.Actions {

    void edit(UnaryOperator<QueryEdit> change);

    /// Another picture is wanted.
    void ask(UnaryOperator<BoardRequest> change);

    ViewShelf shelf();

    /// What may interrupt.
    Attention attention();

    /// The rules that shelve alarms.
    ShelfRules shelves();

    /// The person chose, moved or widened columns.
    void columnsChanged(ColumnLayout layout);

    WindowMode mode();

    /// Uses the window for something else.
    void use(WindowMode mode);

    /// Looks and speaks from now on as the person set it.
    void look(Appearance newest);

    /// Looks so from now on, and keeps it.
    void keepLooking(UnaryOperator<Appearance> change);

    void quit();

    /// Shows this alarm among the live ones, or in the history.
    void open(long alarmId);
  }

  private final ViewContext context;
  private final Console console;
  private final FxBridge bridge;
  private final Actions actions;
  private final AlarmPage alarms;
  private Map<String, String> ownKeys;
  private final TopBar bar;
  private Banner banner;
  private ErrorNote errors;
  private Pages pages;
  private FooterLine footer;
  private final BorderPane frame = Parts.styled("main-view", new BorderPane());
  private final Sheet sheet = new Sheet();
  private Acting acting;
  private final Deeds deeds;
  private NewsBar news;
  private final StackPane node = new StackPane(frame, sheet.node());
  private Keyboard keyboard;
  private @Nullable Board board;
  private @Nullable Health health;
  private Place place = Place.ALARMS;
  private Page shown;

  /// @param ownKeys the keys that the person gave to commands, by their id
  MainView(
      ViewContext context,
      Console console,
      FxBridge bridge,
      Actions actions,
      Deeds deeds,
      Map<String, String> ownKeys) {
    this.context = context;
    this.console = console;
    this.bridge = bridge;
    this.actions = actions;
    this.ownKeys = ownKeys;
    this.deeds = deeds;
    alarms = new AlarmPage(context, console, bridge, actions, this);
    shown = alarms;
    frame.setCenter(shown.node());
    bar = new TopBar(context, actions, this, this::openKeyHelp);
    make();
    keyboard = new Keyboard(List.of(), ownKeys, context.clock());
    show(List.of());
    alarms.table().chosenCountProperty().subscribe(count -> footer.showChosen(count.intValue()));
  }

  /// Writes everything again, in the language and size of the moment, and takes these keys. The bar
  /// and the page of the alarms stay what they are; all else is made anew and has no keyboard yet.
  /// All need the newest pictures and views again. A page that is made anew goes on with what the
  /// person does on it, so that it was not left.
  void write(Map<String, String> newKeys) {
    ErrorNote olderErrors = errors;
    Pages olderPages = pages;
    ownKeys = newKeys;
    sheet.close();
    bar.write();
    alarms.write();
    make();
    footer.showChosen(alarms.table().chosenCountProperty().get());
    errors.takeUp(olderErrors);
    boolean another = !shown.equals(alarms);
    enter(pages.at(place, nothingEver()));
    pages.takeUp(olderPages);
    if (another) {
      layOut();
    }
  }

  private void make() {
    acting = new Acting(context, console.alarms(), deeds, actions.shelves(), bridge, sheet);
    news = new NewsBar(context, deeds, this::choose);
    banner = new Banner(context, console, () -> go(Place.RECEIVER));
    errors = new ErrorNote(context);
    pages = new Pages(context, alarms, console, bridge, actions, this, deeds);
    footer = new FooterLine(context);
    frame.setTop(Parts.column("head", bar.node(), banner.node(), errors.node()));
    frame.setBottom(new VBox(news.node(), footer.node()));
  }

  Region node() {
    return node;
  }

  void show(Appearance.Theme theme) {
    bar.show(theme);
  }

  void show(Attention attention) {
    bar.show(attention);
    pages.show(attention);
  }

  /// What was told lately, newest first.
  void showNotices(List<NoticeLog.Entry> notices) {
    pages.showNotices(notices);
  }

  /// Opens an alarm that any page tells of.
  @Override
  public void open(long alarmId) {
    actions.open(alarmId);
  }

  /// Shows these saved views.
  void show(List<NamedQuery> views) {
    alarms.show(views);
    keyboard =
        new Keyboard(WindowCommands.of(context, this, actions, views), ownKeys, context.clock());
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
    errors.show(newHealth);
    pages.show(newHealth);
    footer.show(newHealth);
    choosePage();
  }

  void show(Overview overview) {
    alarms.show(overview);
    footer.show(overview);
  }

  void show(HistoryPicture picture) {
    pages.history().ifMade(room -> room.show(picture));
  }

  /// Says something that the person should know.
  void tell(String text) {
    footer.tell(VisibleText.line(text));
  }

  /// The inbox is no longer what it was.
  void inboxChanged() {
    if (place == Place.INBOX) {
      pages.inbox().get().changed();
    }
  }

  AlarmPage alarms() {
    return alarms;
  }

  @Override
  public void go(Place newPlace) {
    footer.tell("");
    sheet.close();
    while (shown.back()) {}
    place = newPlace;
    choosePage();
  }

  @Override
  public void act(Verb verb, List<Row> rows) {
    String query = place == Place.ALARMS && board != null ? board.request().query().text() : "";
    acting.act(verb, rows, query);
  }

  @Override
  public void seen(List<Long> alarmIds) {
    console.alarms().seen(alarmIds);
  }

  private void choose(List<Row> rows) {
    if (shown instanceof TablePage page) {
      page.table().choose(rows.stream().map(Row::id).toList());
      page.focus();
    }
  }

  @Override
  public void copyJson(List<Row> rows) {
    var _ =
        console
            .json(rows.stream().map(Row::alarm).toList())
            .thenAcceptAsync(CopyButton::copy, bridge);
  }

  @Override
  public void setRunbook(Policy policy) {
    RunbookSheet.open(context, console, bridge, sheet, policy, pages::runbookChanged);
  }

  @Override
  public void lookInHistory(Parsed query) {
    go(Place.HISTORY);
    pages.history().get().look(query);
  }

  @Override
  public void openSettings(Section section) {
    go(Place.SETTINGS);
    pages.settings().open(section);
  }

  @Override
  public void firstRunOver() {
    pages.firstRun().end();
    choosePage();
  }

  /// The page of the moment, if it is one with a table; null otherwise, and under a sheet.
  @Nullable TablePage tablePage() {
    return shown instanceof TablePage page && !sheet.isOpen() ? page : null;
  }

  /// Gives the keyboard to the page of the moment.
  void focusPage() {
    if (!sheet.isOpen()) {
      shown.focus();
    }
  }

  void focusSearch() {
    if (place == Place.HISTORY) {
      pages.history().get().focusSearch();
    } else {
      go(Place.ALARMS);
      bar.search().focus();
    }
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

  /// Whether there is something to take back, and no text that the key is for.
  boolean canUndo() {
    return deeds.canUndo() && !sheet.isOpen() && !(focused() instanceof TextInputControl);
  }

  void undo() {
    deeds.undo();
  }

  /// Asks what the close button shall do.
  void askHowToClose(boolean tray, Consumer<CloseButton> chosen) {
    CloseSheet.open(context, sheet, tray, chosen);
  }

  void openPalette() {
    Palette.open(context, sheet, keyboard.commands());
  }

  void openKeyHelp() {
    KeyHelp.open(context, sheet, keyboard.commands());
  }

  /// Does what the keys are for, unless a sheet lies over the window.
  boolean pressed(KeyEvent press) {
    return !sheet.isOpen() && keyboard.pressed(press, focused());
  }

  /// Does what the character is for, unless a sheet lies over the window.
  boolean typed(KeyEvent key) {
    return !sheet.isOpen() && keyboard.typed(key, focused());
  }

  private @Nullable Node focused() {
    return node.getScene() == null ? null : node.getScene().getFocusOwner();
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
    if (bar.search().node().isVisible()) {
      panes.addFirst(bar.search().node());
    }
    panes.addAll(news.panes());
    int now = -1;
    for (Node at = node.getScene().getFocusOwner(); at != null && now < 0; at = at.getParent()) {
      now = panes.indexOf(at);
    }
    panes.get((now + 1) % panes.size()).requestFocus();
  }

  private void choosePage() {
    Page page = pages.at(place, nothingEver());
    if (!page.equals(shown)) {
      boolean searching = bar.search().isFocused() && place == Place.ALARMS;
      shown.left();
      enter(page);
      layOut();
      if (!searching && node.getScene() != null) {
        focusPage();
      }
    }
  }

  private void enter(Page page) {
    shown = page;
    frame.setCenter(page.node());
    bar.show(place);
    footer.show(place);
    page.entered();
  }

  /// What is not laid out yet has no scene and cannot have the keyboard. Every node's styles are
  /// looked at for it.
  private void layOut() {
    frame.applyCss();
    frame.layout();
  }

  private boolean nothingEver() {
    return board != null && board.total() == 0 && health != null && health.lastPushAt() == null;
  }
}
