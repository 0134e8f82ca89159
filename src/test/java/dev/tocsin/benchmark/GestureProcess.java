package dev.tocsin.benchmark;

import dev.tocsin.benchmark.Gestures.Kind;
import dev.tocsin.dashboard.Row;
import dev.tocsin.load.AlarmBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A process with the whole program in it, in whose window everything is done that a person waits
/// for, again and again. Prints a line for each time, and the memory that it has at the end.
public final class GestureProcess {

  private static final int TIMES = 20;
  private static final int BETWEEN_MILLIS = 100;

  /// A hundred alarms have it in their id.
  private static final String PART = "ins-0000012";

  private static final int HAVE_PART = 100;

  private final ShownProgram program;
  private final Scene scene;

  private GestureProcess(ShownProgram program) {
    this.program = program;
    this.scene = program.scene();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new GestureProcess(ShownProgram.start(Path.of(arguments[0]), GestureProcess::body)).run();
    System.out.println("found memory " + Machine.residentMegabytes());
    Runtime.getRuntime().halt(0);
  }

  /// Forty policies, a thousand values.
  private static byte[] body(int alarm) {
    String body =
        new String(
            AlarmBody.firing(ShownProgram.MOST + alarm, alarm, 0), StandardCharsets.US_ASCII);
    return body.replace("above 90", "above " + (50 + alarm % 40))
        .replace("97.3", "%.1f".formatted(alarm * 7919 % 1000 / 10.0))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void run() throws InterruptedException {
    FxThread.call(() -> {
      table().requestFocus();
      table().getSelectionModel().select(0);
      return true;
    });
    time(Kind.FIRST_DETAIL, () -> press(KeyCode.ENTER), this::isDetailShown);
    for (int time = 0; time < TIMES; time++) {
      time(Kind.DETAIL, () -> table().getSelectionModel().selectNext(), this::isDetailShown);
    }
    for (int time = 0; time < TIMES; time++) {
      time(Kind.FILTER, () -> search(PART), () -> table().getItems().size() == HAVE_PART);
      time(Kind.FILTER, () -> search(""), () -> table().getItems().size() == ShownProgram.ALARMS);
    }
    for (int time = 0; time < TIMES; time++) {
      int column = 3 + time % 4;
      time(Kind.SORT, () -> sort(column), () -> isSorted(column));
    }
    for (int time = 0; time <= TIMES; time++) {
      Node before = FxThread.call(() -> scene.lookup(".footer"));
      String region = FxThread.call(() -> table().getItems().getFirst().region());
      time(
          time == 0 ? Kind.FIRST_LANGUAGE : Kind.LANGUAGE,
          () -> ((Button) scene.lookup(".language-button")).fire(),
          () ->
              !scene.lookup(".footer").equals(before)
                  && !table().getItems().getFirst().region().equals(region));
    }
  }

  private void time(Kind kind, Runnable deed, BooleanSupplier there) throws InterruptedException {
    Thread.sleep(BETWEEN_MILLIS);
    FrameWatch.Took took = FrameWatch.took(scene, deed, there);
    System.out.println("found " + kind + " " + took.millis() + " " + took.cpuMicros());
  }

  private TableView<Row> table() {
    return program.table();
  }

  private void press(KeyCode key) {
    Event.fireEvent(
        table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  /// As a person who writes it and presses Enter.
  private void search(String text) {
    TextField field = (TextField) scene.lookup(".search");
    field.setText(text);
    field.fireEvent(new ActionEvent());
  }

  private void sort(int column) {
    TableColumn<Row, ?> wanted = table().getColumns().get(column);
    wanted.setSortType(TableColumn.SortType.ASCENDING);
    table().getSortOrder().setAll(List.of(wanted));
  }

  private boolean isSorted(int column) {
    return table().getColumns().get(column).getStyleClass().contains("sorted");
  }

  private boolean isDetailShown() {
    return scene.lookup(".detail-tabs") instanceof TabPane tabs
        && tabs.getSelectionModel().getSelectedItem().getContent() != null
        && tabs.getSelectionModel().getSelectedItem().getContent().isVisible();
  }
}
