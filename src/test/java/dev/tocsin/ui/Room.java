package dev.tocsin.ui;

import dev.tocsin.ui.Appearance.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A window with the program behind it.
final class Room {

  final SampleConsole console;
  final Stage stage;
  final MainWindow window;

  private Room(SampleConsole console, Stage stage, MainWindow window) {
    this.console = console;
    this.stage = stage;
    this.window = window;
  }

  static Room open(Theme theme, Locale language, int width, int height) {
    SampleConsole console = new SampleConsole(Samples.rows(language));
    return Fx.call(() -> {
      Stage stage = new Stage();
      MainWindow window =
          new MainWindow(
              stage,
              console,
              console.bridge,
              new Appearance(theme, language),
              Samples.CLOCK,
              Samples.ZONE);
      stage.setWidth(width);
      stage.setHeight(height);
      window.open();
      return new Room(console, stage, window);
    });
  }

  void tab(int index) {
    ((TabPane) find(".detail-tabs")).getSelectionModel().select(index);
  }

  void inbox() {
    ((ToggleButton) find(".inbox-chip")).fire();
  }

  Node find(String selector) {
    @Nullable Node found = stage.getScene().lookup(selector);
    if (found == null) {
      throw new AssertionError("nothing in the window is " + selector);
    }
    return found;
  }
}
