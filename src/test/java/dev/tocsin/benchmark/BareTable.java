package dev.tocsin.benchmark;

import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// The least that any JavaFX program with a table does at its start.
final class BareTable {

  private BareTable() {}

  static void open() {
    Platform.startup(() -> {
      TableView<Integer> table = new TableView<>();
      for (int column = 1; column <= 5; column++) {
        int factor = column;
        TableColumn<Integer, String> texts = new TableColumn<>("Column " + column);
        texts.setCellValueFactory(
            row -> new ReadOnlyStringWrapper(Integer.toString(row.getValue() * factor)));
        table.getColumns().add(texts);
      }
      IntStream.range(0, 100).forEach(table.getItems()::add);
      Stage stage = new Stage();
      stage.setScene(new Scene(table, 1440, 900));
      stage.show();
    });
  }
}
