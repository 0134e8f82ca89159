package dev.tocsin.ui.command;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Finds a command by its name and does it.
public final class Palette {

  private final Sheet sheet;
  private final List<Command> commands;
  private final TextField field = Parts.styled("sheet-field", new TextField());
  private final ListView<Command> list = Parts.styled("palette-list", new ListView<>());

  private Palette(ViewContext context, Sheet sheet, List<Command> commands) {
    this.sheet = sheet;
    this.commands =
        commands.stream().filter(command -> command.available().getAsBoolean()).toList();
    field.setPromptText(context.text("palette.prompt"));
    field.setAccessibleText(context.text("palette.prompt"));
    field.textProperty().subscribe(this::find);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setCellFactory(_ -> new CommandCell());
    list.setPlaceholder(Parts.label("muted", context.text("palette.nothing")));
    list.setOnMouseClicked(_ -> run());
    list.setAccessibleText(context.text("palette.title"));
  }

  /// Opens it on the sheet, with what can be done just now.
  public static void open(ViewContext context, Sheet sheet, List<Command> commands) {
    Palette palette = new Palette(context, sheet, commands);
    sheet.open(
        Parts.column("sheet-card palette", palette.field, palette.list), List.of(palette.field));
  }

  /// What has all the words, first what begins with them.
  private void find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> words = List.of(wanted.split("\\s+"));
    list.getItems()
        .setAll(
            commands.stream()
                .filter(command -> words.stream().allMatch(small(command)::contains))
                .sorted(Comparator.comparing(command -> !small(command).startsWith(wanted)))
                .toList());
    list.getSelectionModel().selectFirst();
  }

  private static String small(Command command) {
    return command.name().toLowerCase(Locale.ROOT);
  }

  private void pressed(KeyEvent press) {
    switch (press.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(10);
      case PAGE_UP -> move(-10);
      case ENTER -> run();
      default -> {
        return;
      }
    }
    press.consume();
  }

  private void move(int step) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int to = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + step, 0, last);
      list.getSelectionModel().select(to);
      list.scrollTo(to);
    }
  }

  private void run() {
    @Nullable Command chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      sheet.close();
      chosen.action().run();
    }
  }

  private static final class CommandCell extends ListCell<Command> {

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      setText(null);
      setGraphic(
          command == null || empty
              ? null
              : Parts.row(
                  "palette-line",
                  Parts.label("palette-name", command.name()),
                  Parts.spring(),
                  KeyHelp.caps(command.keys().stream().limit(1).toList())));
    }
  }
}
