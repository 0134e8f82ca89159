package dev.tocsin.ui;

import dev.tocsin.dashboard.Row;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Asks whether an alarm shall be closed by hand, and why. It stays open until that is on disk, and
/// says so when it could not be done.
final class CloseSheet {

  private static final int LONGEST_REASON = 500;

  private final ViewContext context;
  private final Console console;
  private final FxBridge bridge;
  private final Sheet sheet;
  private final Row row;
  private final TextField reason = Parts.styled("sheet-field", new TextField());
  private final Label failure = Parts.paragraph("failure", "");
  private final Button close;

  private CloseSheet(ViewContext context, Console console, FxBridge bridge, Sheet sheet, Row row) {
    this.context = context;
    this.console = console;
    this.bridge = bridge;
    this.sheet = sheet;
    this.row = row;
    close =
        Parts.button(
            "filled-button", MaterialDesignC.CHECK, context.text("close.close"), this::close);
  }

  static void open(ViewContext context, Console console, FxBridge bridge, Sheet sheet, Row row) {
    new CloseSheet(context, console, bridge, sheet, row).open();
  }

  private void open() {
    reason.setPromptText(context.text("close.reason"));
    reason.setAccessibleText(context.text("close.reason"));
    reason
        .textProperty()
        .addListener((_, _, text) -> {
          if (text.length() > LONGEST_REASON) {
            reason.setText(text.substring(0, LONGEST_REASON));
          }
        });
    reason.setOnAction(_ -> close());
    Parts.present(failure, false);
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    VBox content =
        Parts.column(
            "sheet-card",
            Parts.label("sheet-title", context.text("close.title")),
            Parts.paragraph("sheet-object", what()),
            Parts.paragraph("muted", context.text("close.meaning")),
            reason,
            failure,
            Parts.row("sheet-buttons", Parts.spring(), cancel, close));
    sheet.open(content, List.of(reason, cancel, close));
  }

  private String what() {
    return row.condition().isEmpty() || row.object().isEmpty()
        ? row.condition() + row.object()
        : row.condition() + " · " + row.object();
  }

  private void close() {
    if (close.isDisabled()) {
      return;
    }
    // A button that is disabled must not have the keyboard: it would go below the sheet.
    reason.requestFocus();
    close.setDisable(true);
    String why = reason.getText().strip();
    var _ =
        console
            .close(row.id(), why.isEmpty() ? null : why)
            .whenCompleteAsync(this::answered, bridge);
  }

  private void answered(@Nullable Outcome outcome, @Nullable Throwable problem) {
    if (problem != null) {
      failed(context.text("failure.store", FailureText.of(problem)));
      close.setDisable(false);
    } else {
      switch (outcome) {
        case Outcome.NotFiring _ -> failed(context.text("close.notFiring"));
        case Outcome.Unknown _ -> failed(context.text("close.unknown"));
        case Outcome.Done _ -> sheet.close();
        case null -> sheet.close();
      }
    }
  }

  private void failed(String text) {
    failure.setText(text);
    Parts.present(failure, true);
  }
}
