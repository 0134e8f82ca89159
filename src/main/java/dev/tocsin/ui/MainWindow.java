package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.action.Deeds;
import dev.tocsin.ui.action.ShelfRules;
import dev.tocsin.ui.command.Command;
import dev.tocsin.ui.compact.CompactView;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.ViewShelf;
import dev.tocsin.ui.table.ColumnLayout;
import dev.tocsin.ui.wallboard.Wallboard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window. Made and used on the JavaFX thread; other threads reach it through its [FxBridge].
///
/// A change of language or size makes most views anew and shows them the newest pictures again. The
/// page of the alarms stays, with what is selected and open in it.
public final class MainWindow implements FxBridge.Screen, MainView.Actions, ClosingWindow {

  private final Stage stage;
  private final Console console;
  private final Ticker ticker = new Ticker();
  private final StackPane root = new StackPane();
  private final Scene scene = new Scene(root, 1440, 900);
  private final Stylesheets stylesheets = new Stylesheets(scene);
  private final StageShape shape;
  private Appearance appearance;
  private final ViewContext context;
  private MainView view;
  private Lazily<Wallboard> wallboard;
  private Lazily<CompactView> compact;
  private WindowMode mode = WindowMode.FULL;
  private @Nullable KeyCode held;
  private @Nullable Board board;
  private @Nullable Health health;
  private @Nullable Overview overview;
  private List<NoticeLog.Entry> notices = List.of();

  /// An alarm to be opened as soon as a picture has it; forgotten when the person does another
  /// thing.
  private @Nullable Long awaited;

  private final Deeds deeds;
  private final SettingsKeeper keeper;
  private final Viewpoint viewpoint;
  private final KeptAttention attention;
  private Map<String, String> ownKeys;

  /// Fills the stage, which stays hidden until [#open()]. What its close button does is up to the
  /// caller.
  public MainWindow(
      Stage stage,
      Console console,
      FxBridge bridge,
      Settings settings,
      InstantSource clock,
      ZoneId zone) {
    this.stage = stage;
    this.console = console;
    this.appearance = settings.appearance();
    this.ownKeys = settings.keys();
    stylesheets.apply(appearance);
    context = ViewContext.of(appearance, zone, clock, ticker);
    keeper = new SettingsKeeper(console.settings(), bridge, this::changedElsewhere, this::notKept);
    viewpoint = new Viewpoint(console, keeper, settings, () -> view, () -> context);
    attention = new KeptAttention(keeper, settings.attention(), newest -> view.show(newest));
    deeds = new Deeds(console.alarms(), bridge);
    view = new MainView(context, console, bridge, this, deeds, ownKeys);
    wallboard = newWallboard();
    compact = newCompactView();
    showAgain();
    root.getChildren().setAll(view.node());
    stage.setScene(scene);
    shape = new StageShape(stage);
    stage
        .fullScreenProperty()
        .subscribe(full -> {
          if (!full && mode == WindowMode.WALLBOARD) {
            use(WindowMode.FULL);
          }
        });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> Parts.mark(root, "keyboard", false));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = null);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    stage.showingProperty().addListener((_, _, _) -> tickWhileSeen());
    stage.iconifiedProperty().addListener((_, _, _) -> tickWhileSeen());
    bridge.attach(this);
    viewpoint.begin();
  }

  /// Shows the window in front.
  public void open() {
    if (!stage.isShowing()) {
      stage.show();
      view.focusPage();
    }
    stage.setIconified(false);
    stage.toFront();
  }

  /// Puts the window where it is found but covers nothing, without its having been seen before.
  public void openMinimised() {
    stage.setIconified(true);
    stage.show();
    // Not every system minds what was set before the window was there.
    stage.setIconified(true);
  }

  @Override
  public void minimise() {
    stage.setIconified(true);
  }

  /// Whether it is used as a window, and neither as a wallboard nor in the corner of the screen.
  public boolean isUsual() {
    return mode == WindowMode.FULL;
  }

  @Override
  public void askHowToClose(boolean tray, Consumer<CloseButton> chosen) {
    open();
    use(WindowMode.FULL);
    view.askHowToClose(tray, chosen);
  }

  /// Every command with its keys.
  List<Command> commands() {
    return view.commands();
  }

  @Override
  public void hide() {
    stage.hide();
  }

  /// Shows the window with this alarm opened, though the filter or another page may hide it now.
  @Override
  public void open(long alarmId) {
    open();
    use(WindowMode.FULL);
    view.go(Place.ALARMS);
    if (!view.alarms().reveal(alarmId)) {
      edit(_ -> QueryEdit.NOTHING);
      awaited = alarmId;
    }
  }

  /// Shows the window with its settings.
  public void openSettings() {
    open();
    use(WindowMode.FULL);
    view.go(Place.SETTINGS);
  }

  @Override
  public void show(Board newest) {
    boolean otherNumber =
        board == null || board.everything().firing() != newest.everything().firing();
    board = newest;
    if (otherNumber) {
      stage.setTitle(title(context.texts(), newest));
    }
    view.show(newest);
    if (awaited != null && view.alarms().reveal(awaited)) {
      awaited = null;
    }
  }

  @Override
  public void show(Health newest) {
    health = newest;
    view.show(newest);
    wallboard.ifMade(wall -> wall.show(newest));
    compact.ifMade(small -> small.show(newest));
  }

  @Override
  public void show(Overview newest) {
    overview = newest;
    view.show(newest);
    viewpoint.rate(newest.rate());
    wallboard.ifMade(wall -> wall.show(newest));
    compact.ifMade(small -> small.show(newest));
  }

  @Override
  public void inboxChanged() {
    view.inboxChanged();
  }

  @Override
  public void showNotices(List<NoticeLog.Entry> newest) {
    notices = newest;
    view.showNotices(newest);
  }

  @Override
  public void show(HistoryPicture newest) {
    view.show(newest);
  }

  @Override
  public void edit(UnaryOperator<QueryEdit> change) {
    viewpoint.edit(change);
  }

  @Override
  public void ask(UnaryOperator<BoardRequest> change) {
    viewpoint.ask(change);
  }

  @Override
  public void search(Parsed query) {
    awaited = null;
    viewpoint.search(query);
  }

  @Override
  public ViewShelf shelf() {
    return viewpoint.saved();
  }

  @Override
  public void mute(@Nullable Instant until) {
    attention.mute(until);
  }

  @Override
  public Attention attention() {
    return attention.get();
  }

  @Override
  public ShelfRules shelves() {
    return attention;
  }

  @Override
  public void columnsChanged(ColumnLayout layout) {
    viewpoint.columnsChanged(layout);
  }

  /// These settings hold.
  public void use(Settings newest) {
    keeper.use(newest);
  }

  private void notKept(String reason) {
    view.tell(context.text("settings.notKept", reason));
  }

  private void changedElsewhere(Settings newest) {
    attention.use(newest.attention());
    viewpoint.use(newest);
    boolean otherKeys = !newest.keys().equals(ownKeys);
    ownKeys = newest.keys();
    boolean renewed = lookedOtherwise(newest.appearance());
    if (otherKeys && !renewed) {
      renew();
    }
  }

  @Override
  public void nextTheme() {
    keepLooking(before -> before.withTheme(before.theme().next()));
  }

  @Override
  public void otherLanguage() {
    keepLooking(
        before -> before.withLanguage(before.locale().getLanguage().equals("zh") ? "en" : "zh"));
  }

  @Override
  public void keepLooking(UnaryOperator<Appearance> change) {
    look(change.apply(appearance));
    keeper.change(settings -> settings.withAppearance(change.apply(settings.appearance())));
  }

  @Override
  public void look(Appearance newest) {
    lookedOtherwise(newest);
  }

  /// Whether the views were renewed for it.
  private boolean lookedOtherwise(Appearance newest) {
    if (newest.equals(appearance)) {
      return false;
    }
    Appearance older = appearance;
    appearance = newest;
    if (!newest.locale().equals(older.locale())) {
      // First, so that the rows are made while the window's own texts are written.
      console.speak(newest.locale());
    }
    stylesheets.apply(newest);
    view.show(newest.theme());
    boolean onlyColours =
        older
            .withTheme(newest.theme())
            .withContrast(newest.contrast())
            .withPalette(newest.palette())
            .equals(newest);
    if (!onlyColours) {
      renew();
    }
    return !onlyColours;
  }

  @Override
  public void sendTestAlarm() {
    console.sendTestAlarm();
  }

  @Override
  public WindowMode mode() {
    return mode;
  }

  @Override
  public void use(WindowMode wanted) {
    if (wanted != mode) {
      mode = wanted;
      showMode();
      focus();
      shape.take(wanted);
    }
  }

  @Override
  public void quit() {
    console.quit();
  }

  private void renew() {
    Node keyboard = scene.getFocusOwner();
    ticker.clear();
    context.use(appearance);
    view.write(ownKeys);
    wallboard = newWallboard();
    compact = newCompactView();
    showAgain();
    showMode();
    if (board != null) {
      view.show(board);
    }
    // Who writes goes on writing, if the field outlives the change.
    if (!(keyboard instanceof TextInputControl) || keyboard.getScene() == null) {
      focus();
    }
  }

  /// Shows what no picture tells.
  private void showAgain() {
    stage.setTitle(title(context.texts(), board));
    view.show(appearance.theme());
    view.show(attention.get());
    view.showNotices(notices);
    viewpoint.showIn(view);
  }

  private Lazily<Wallboard> newWallboard() {
    return new Lazily<>(() -> new Wallboard(context));
  }

  private Lazily<CompactView> newCompactView() {
    return new Lazily<>(() -> new CompactView(context, this::open, () -> use(WindowMode.FULL)));
  }

  /// Puts the view of the mode into the window.
  private void showMode() {
    Node shown =
        switch (mode) {
          case FULL -> view.node();
          case WALLBOARD -> wallboard.get().node();
          case COMPACT -> compact.get().node();
        };
    // What leaves the scene even for a moment has all its style sheets applied anew.
    if (!root.getChildren().equals(List.of(shown))) {
      root.getChildren().setAll(shown);
    }
    if (health != null) {
      show(health);
    }
    if (overview != null) {
      show(overview);
    }
  }

  private void focus() {
    if (mode == WindowMode.COMPACT) {
      compact.get().focus();
    } else {
      view.focusPage();
    }
  }

  /// How many alarms fire, first of all, as a task bar cuts the rest.
  private static String title(Texts texts, @Nullable Board board) {
    int firing = board == null ? 0 : board.everything().firing();
    return firing == 0 ? texts.get("window.title") : texts.get("window.firing", firing);
  }

  private void tickWhileSeen() {
    ticker.run(stage.isShowing() && !stage.isIconified());
  }

  /// A command is done once, however long its key is held.
  private void pressed(KeyEvent press) {
    Parts.mark(root, "keyboard", true);
    boolean repeated = press.getCode() == held;
    held = press.getCode();
    if (press.getCode() == KeyCode.DOWN && view.isSearching()) {
      view.down();
    } else if (press.getCode() == KeyCode.ESCAPE && mode != WindowMode.FULL) {
      use(WindowMode.FULL);
    } else if (press.getCode() == KeyCode.ESCAPE) {
      view.back();
    } else if (repeated || !view.pressed(press)) {
      return;
    }
    press.consume();
  }

  private void typed(KeyEvent key) {
    if (view.typed(key)) {
      key.consume();
    }
  }
}
