package dev.tocsin.ui;

import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A window with a program behind it, and what a person sees of it and does with it.
public final class Room {

  final SampleConsole console;
  final Stage stage;
  final MainWindow window;

  private Room(SampleConsole console, Stage stage, MainWindow window) {
    this.console = console;
    this.stage = stage;
    this.window = window;
  }

  static Room open(Theme theme, Locale language, int width, int height) {
    return open(
        Appearance.DEFAULT.withTheme(theme).withLanguage(language.toLanguageTag()), width, height);
  }

  static Room open(Appearance appearance, int width, int height) {
    SampleConsole console = new SampleConsole(Samples.rows(appearance.locale()), appearance);
    return Fx.call(() -> {
      Stage stage = new Stage();
      MainWindow window =
          new MainWindow(
              stage,
              console,
              console.bridge,
              console.settings().kept(),
              Samples.CLOCK,
              Samples.ZONE);
      stage.setWidth(width);
      stage.setHeight(height);
      window.open();
      return new Room(console, stage, window);
    });
  }

  void close() {
    Fx.run(stage::close);
  }

  void command(Runnable action) {
    Fx.run(action);
    Fx.pulses(3);
  }

  /// Does what the command with that id does, as the palette would.
  void run(String command) {
    command(() ->
        window.commands().stream()
            .filter(each -> each.id().equals(command))
            .findFirst()
            .orElseThrow()
            .action()
            .run());
  }

  void fire(String selector) {
    command(() -> ((ButtonBase) find(selector)).fire());
  }

  void press(Node target, KeyCode code) {
    command(() -> {
      Event.fireEvent(
          target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
      Event.fireEvent(
          stage.getScene().getRoot(),
          new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    });
  }

  /// Presses a key with that which makes it a shortcut on this system.
  void pressWithShortcut(KeyCode code) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    command(() ->
        Event.fireEvent(
            stage.getScene().getRoot(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !mac, false, mac)));
  }

  /// Opens the menu of the selected row, as the menu key does.
  void menu() {
    command(() -> {
      Node table = find(".alarm-table");
      Event.fireEvent(
          table,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              0,
              0,
              0,
              0,
              true,
              new PickResult(table, 0, 0)));
    });
  }

  /// The labels of the open menu.
  List<MenuItem> menuItems() {
    return Fx.call(() ->
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .flatMap(window -> ((ContextMenu) window).getItems().stream())
            .toList());
  }

  void type(String character) {
    EventTarget target = Fx.call(() -> stage.getScene().getRoot());
    command(() ->
        Event.fireEvent(
            target,
            new KeyEvent(
                KeyEvent.KEY_TYPED,
                character,
                character,
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false)));
  }

  /// Asks for what a person would write in the search field.
  void search(String text) {
    command(() -> window.search((Parsed) QueryParser.parse(text)));
  }

  boolean isMarked(String selector, String pseudoClass) {
    return find(selector).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }

  /// What the notes say that lie over the window.
  List<String> noteTexts(String selector) {
    return Fx.call(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof Popup)
            .flatMap(popup -> popup.getScene().getRoot().lookupAll(selector).stream())
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  void tab(int index) {
    command(() -> ((TabPane) find(".detail-tabs")).getSelectionModel().select(index));
  }

  void await(String what, BooleanSupplier holds) {
    Fx.await(what, holds);
    Fx.pulses(2);
  }

  @SuppressWarnings("unchecked")
  TableView<Row> table() {
    return (TableView<Row>) find(".alarm-table");
  }

  List<Row> shownRows() {
    return Fx.call(() -> List.copyOf(table().getItems()));
  }

  /// The policy of the topmost row on the screen.
  @SuppressWarnings("unchecked")
  String topPolicy() {
    return ((VirtualFlow<TableRow<Row>>) find(".virtual-flow"))
        .getFirstVisibleCell()
        .getItem()
        .policy();
  }

  String text(String selector) {
    return Fx.call(() -> ((Labeled) find(selector)).getText());
  }

  /// The texts of all labels of that kind, from top to bottom as far as they are shown.
  List<String> texts(String selector) {
    return Fx.call(() -> {
      List<String> texts = new ArrayList<>();
      for (Node node : stage.getScene().getRoot().lookupAll(selector)) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
          texts.add(labeled.getText());
        }
      }
      return texts;
    });
  }

  boolean isShown(String selector) {
    return Fx.call(() -> {
      @Nullable Node node = stage.getScene().lookup(selector);
      return node != null && node.isVisible();
    });
  }

  Node find(String selector) {
    @Nullable Node found = stage.getScene().lookup(selector);
    if (found == null) {
      throw new AssertionError("nothing in the window is " + selector);
    }
    return found;
  }
}
