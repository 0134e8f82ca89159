package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// Asks whether something shall be done to alarms that wants some words: why they are closed, or
/// what is to be noted.
final class WordsSheet {

  private static final int LONGEST = 500;

  private WordsSheet() {}

  /// Asks whether these shall be closed by hand, and why.
  static void close(ViewContext context, Sheet sheet, List<Row> rows, Consumer<String> then) {
    int count = rows.size();
    boolean one = count == 1;
    open(
        context,
        sheet,
        rows,
        one ? context.text("close.title") : context.text("close.titleMany", count),
        context.text(one ? "close.meaning" : "close.meaningMany"),
        context.text("close.reason"),
        MaterialDesignC.CHECK,
        one ? context.text("close.close") : context.text("close.closeMany", count),
        true,
        then);
  }

  /// Asks for a note about these.
  static void note(ViewContext context, Sheet sheet, List<Row> rows, Consumer<String> then) {
    open(
        context,
        sheet,
        rows,
        context.text("note.titleMany", rows.size()),
        context.text("note.meaningMany"),
        context.text("note.prompt"),
        MaterialDesignN.NOTE_PLUS_OUTLINE,
        context.text("note.add"),
        false,
        then);
  }

  /// @param mayBeEmpty whether it can be done without words
  private static void open(
      ViewContext context,
      Sheet sheet,
      List<Row> rows,
      String title,
      String meaning,
      String prompt,
      Ikon icon,
      String button,
      boolean mayBeEmpty,
      Consumer<String> then) {
    TextField words = words(prompt);
    Button doIt =
        Parts.button(
            "filled-button",
            icon,
            button,
            () -> {
              String text = words.getText().strip();
              if (mayBeEmpty || !text.isEmpty()) {
                sheet.close();
                then.accept(text);
              }
            });
    words.setOnAction(_ -> doIt.fire());
    if (!mayBeEmpty) {
      words.textProperty().subscribe(text -> doIt.setDisable(text.isBlank()));
    }
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    VBox content =
        Parts.column(
            "sheet-card",
            Parts.label("sheet-title", title),
            Parts.paragraph("sheet-object", AlarmNames.of(rows)),
            Parts.paragraph("muted", meaning),
            words,
            Parts.row("sheet-buttons", Parts.spring(), cancel, doIt));
    sheet.open(content, List.of(words, cancel, doIt));
  }

  /// A field for a line about it.
  static TextField words(String prompt) {
    TextField field = Parts.styled("sheet-field", new TextField());
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (text.length() > LONGEST) {
            field.setText(text.substring(0, LONGEST));
          }
        });
    return field;
  }
}
