package dev.tocsin.ui.command;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every command that has keys, by what it is about.
public final class KeyHelp {

  private static final int COLUMNS = 2;

  private KeyHelp() {}

  /// Shows it on the sheet.
  public static void open(ViewContext context, Sheet sheet, List<Command> commands) {
    Button close = Parts.link("wide-button", context.text("action.close"), sheet::close);
    sheet.open(
        Parts.column(
            "sheet-card key-help",
            Parts.label("sheet-title", context.text("keys.title")),
            columns(context, commands),
            Parts.row(
                "sheet-buttons",
                Parts.label("muted", context.text("keys.hint")),
                Parts.spring(),
                close)),
        List.of(close));
  }

  /// The groups go where there is room: from top to bottom, then to the next column.
  private static Node columns(ViewContext context, List<Command> commands) {
    List<VBox> columns = Stream.generate(() -> Parts.column("key-column")).limit(COLUMNS).toList();
    int[] heights = new int[COLUMNS];
    for (Command.Group group : Command.Group.values()) {
      List<Command> lines =
          commands.stream()
              .filter(command -> command.group() == group && !command.keys().isEmpty())
              .toList();
      if (!lines.isEmpty()) {
        int lowest = heights[0] <= heights[1] ? 0 : 1;
        heights[lowest] += lines.size() + 1;
        columns.get(lowest).getChildren().add(group(context, group, lines));
      }
    }
    return Parts.row("key-columns", columns.toArray(Node[]::new));
  }

  private static Node group(ViewContext context, Command.Group group, List<Command> lines) {
    GridPane grid = Parts.styled("key-lines", new GridPane());
    for (Command line : lines) {
      Label name = Parts.whole("key-name", line.name());
      name.setTooltip(new Tooltip(context.text("keys.id", line.id())));
      grid.addRow(grid.getRowCount(), name, caps(line.keys()));
    }
    return Parts.column("key-group", Parts.label("key-group-title", title(context, group)), grid);
  }

  /// The caps of the first keys, and of one more way where there is one.
  static HBox caps(List<Keys> ways) {
    HBox caps = Parts.row("key-caps");
    for (Keys way : ways) {
      if (!caps.getChildren().isEmpty()) {
        caps.getChildren().add(Parts.whole("muted", "/"));
      }
      way.caps().forEach(cap -> caps.getChildren().add(Parts.whole("key-cap", cap)));
    }
    return caps;
  }

  private static String title(ViewContext context, Command.Group group) {
    return context.text(
        switch (group) {
          case ALARM -> "keys.alarm";
          case TABLE -> "keys.table";
          case VIEW -> "keys.view";
          case PAGE -> "keys.page";
          case WINDOW -> "keys.window";
        });
  }
}
