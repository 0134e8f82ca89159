package dev.tocsin.ui;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Parts;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// Does unseen what the first scene of a program does once: style sheets are read, fonts found,
/// skins made. While the database is opened the JavaFX thread has nothing else to do, and the
/// window is there the sooner.
public final class Rehearsal {

  private Rehearsal() {}

  /// On the JavaFX thread, before the first window.
  public static void run() {
    TableView<String> table = Parts.styled("alarm-table", new TableView<>());
    table.getColumns().add(new TableColumn<>("-"));
    table.getItems().add("-");
    VBox root =
        new VBox(
            table,
            new ListView<String>(),
            new TextField("-"),
            new ToggleButton("-"),
            Parts.button("icon-button", MaterialDesignB.BELL_OUTLINE, "-", () -> {}),
            new ScrollPane(new Label("-")));
    new Stylesheets(new Scene(root, 800, 600)).apply(Appearance.DEFAULT);
    root.applyCss();
    root.layout();
  }
}
