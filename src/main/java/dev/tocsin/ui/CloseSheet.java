package dev.tocsin.ui;

import dev.tocsin.dashboard.Row;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Asks whether alarms shall be closed by hand, and why. It stays open until that is on disk, and
/// says of how many it could not be done, and why not.
final class CloseSheet {

  private static final int LONGEST_REASON = 500;

  /// So many go to the store at once: it writes them together, and the person can stop in between.
  private static final int BATCH = 20;

  private final ViewContext context;
  private final Console console;
  private final FxBridge bridge;
  private final Sheet sheet;
  private final List<Row> rows;
  private final Consumer<List<Row>> showRows;
  private final TextField reason = Parts.styled("sheet-field", new TextField());
  private final Label failure = Parts.paragraph("failure", "");
  private final Button close;
  private final Button show;
  private final List<Row> waiting;
  private final List<Row> failed = new ArrayList<>();
  private @Nullable Answer newestFailure;

  /// @param result what became of it; null with a problem
  private record Answer(Row row, @Nullable Outcome result, @Nullable Throwable problem) {}

  private CloseSheet(
      ViewContext context,
      Console console,
      FxBridge bridge,
      Sheet sheet,
      List<Row> rows,
      Consumer<List<Row>> showRows) {
    this.context = context;
    this.console = console;
    this.bridge = bridge;
    this.sheet = sheet;
    this.rows = List.copyOf(rows);
    this.showRows = showRows;
    waiting = new ArrayList<>(rows);
    close =
        Parts.button(
            "filled-button",
            MaterialDesignC.CHECK,
            isOne() ? context.text("close.close") : context.text("close.closeMany", rows.size()),
            this::close);
    show = Parts.link("wide-button", context.text("close.show"), this::showFailed);
  }

  /// @param rows at least one
  /// @param showRows shows in the table those that could not be closed
  static void open(
      ViewContext context,
      Console console,
      FxBridge bridge,
      Sheet sheet,
      List<Row> rows,
      Consumer<List<Row>> showRows) {
    new CloseSheet(context, console, bridge, sheet, rows, showRows).open();
  }

  private boolean isOne() {
    return rows.size() == 1;
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
    offerToShow(false);
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    VBox content =
        Parts.column(
            "sheet-card",
            Parts.label(
                "sheet-title",
                isOne()
                    ? context.text("close.title")
                    : context.text("close.titleMany", rows.size())),
            Parts.paragraph("sheet-object", what()),
            Parts.paragraph("muted", context.text(isOne() ? "close.meaning" : "close.meaningMany")),
            reason,
            failure,
            Parts.row("sheet-buttons", show, Parts.spring(), cancel, close));
    sheet.open(content, List.of(reason, show, cancel, close));
  }

  /// Of many the first few.
  private String what() {
    List<String> names = rows.stream().limit(3).map(CloseSheet::name).toList();
    return String.join("\n", names) + (rows.size() > names.size() ? "\n…" : "");
  }

  private static String name(Row row) {
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
    next();
  }

  /// Closes some more. A sheet that was closed meanwhile stops the rest.
  private void next() {
    if (!sheet.isOpen() || close.getScene() == null) {
      return;
    }
    String why = reason.getText().strip();
    List<Row> batch = List.copyOf(waiting.subList(0, Math.min(BATCH, waiting.size())));
    if (!isOne()) {
      say(context.text("close.running", rows.size() - waiting.size(), rows.size()));
    }
    List<CompletableFuture<Answer>> answers =
        batch.stream().map(row -> close(row, why.isEmpty() ? null : why)).toList();
    var _ =
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .thenRunAsync(
                () -> answered(answers.stream().map(CompletableFuture::join).toList()), bridge);
  }

  private CompletableFuture<Answer> close(Row row, @Nullable String why) {
    return console
        .close(row.id(), why)
        .handle((result, problem) -> new Answer(row, result, problem))
        .toCompletableFuture();
  }

  private void answered(List<Answer> answers) {
    waiting.subList(0, answers.size()).clear();
    answers.stream()
        .filter(answer -> !(answer.result() instanceof Outcome.Done))
        .forEach(answer -> {
          failed.add(answer.row());
          newestFailure = answer;
        });
    if (!waiting.isEmpty()) {
      next();
    } else if (newestFailure == null) {
      sheet.close();
    } else {
      end(newestFailure);
    }
  }

  private void end(Answer last) {
    boolean again = last.problem() != null;
    String why = why(last);
    if (isOne()) {
      say(why);
    } else {
      offerToShow(true);
      String result = context.text("close.result", rows.size() - failed.size(), failed.size());
      say(why.isEmpty() ? result : result + "\n" + why);
    }
    if (again) {
      waiting.addAll(failed);
      failed.clear();
      newestFailure = null;
      close.setDisable(false);
    }
  }

  private String why(Answer answer) {
    if (answer.problem() != null) {
      return context.text("failure.store", FailureText.of(answer.problem()));
    }
    return switch (answer.result()) {
      case Outcome.NotFiring _, Outcome.AlreadyAcknowledged _ -> context.text("close.notFiring");
      case Outcome.NotAcknowledged _, Outcome.NotShelved _ -> context.text("close.notFiring");
      case Outcome.Unknown _ -> context.text("close.unknown");
      case Outcome.Done _ -> "";
      case null -> "";
    };
  }

  /// What cannot be seen must not get the keyboard either.
  private void offerToShow(boolean offered) {
    Parts.present(show, offered);
    show.setDisable(!offered);
  }

  private void showFailed() {
    sheet.close();
    showRows.accept(failed.isEmpty() ? waiting : failed);
  }

  private void say(String text) {
    failure.setText(text);
    Parts.present(failure, true);
  }
}
