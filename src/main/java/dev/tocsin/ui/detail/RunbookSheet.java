package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Asks where it is written what to do about a policy's alarms. It stays open until that is on
/// disk, and says so when it could not be done.
public final class RunbookSheet {

  private static final int LONGEST_LINK = 2_000;

  private final ViewContext context;
  private final DetailDesk desk;
  private final Executor screen;
  private final Sheet sheet;
  private final Policy policy;
  private final Runnable done;
  private final TextField link = Parts.styled("sheet-field", new TextField());
  private final Label failure = Parts.paragraph("failure", "");
  private final Button save;

  private RunbookSheet(
      ViewContext context,
      DetailDesk desk,
      Executor screen,
      Sheet sheet,
      Policy policy,
      Runnable done) {
    this.context = context;
    this.desk = desk;
    this.screen = screen;
    this.sheet = sheet;
    this.policy = policy;
    this.done = done;
    save =
        Parts.button(
            "filled-button", MaterialDesignC.CHECK, context.text("runbook.save"), this::save);
  }

  /// Asks.
  ///
  /// @param screen runs something on the JavaFX thread
  /// @param done it is kept
  public static void open(
      ViewContext context,
      DetailDesk desk,
      Executor screen,
      Sheet sheet,
      Policy policy,
      Runnable done) {
    new RunbookSheet(context, desk, screen, sheet, policy, done).open();
  }

  private void open() {
    Optional<URI> known = desk.runbook(policy);
    link.setText(known.map(URI::toString).orElse(""));
    link.setPromptText(context.text("runbook.prompt"));
    link.setAccessibleText(context.text("runbook.prompt"));
    link.textProperty().subscribe(this::changed);
    link.setOnAction(_ -> save());
    Parts.present(failure, false);
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    Button remove = Parts.link("wide-button", context.text("action.remove"), () -> keep(null));
    List<Node> stops = new ArrayList<>(List.of(link, cancel, save));
    Parts.present(remove, known.isPresent());
    if (known.isPresent()) {
      stops.add(1, remove);
    }
    VBox content =
        Parts.column(
            "sheet-card",
            Parts.label("sheet-title", context.text("runbook.title")),
            Parts.paragraph("sheet-object", VisibleText.line(policy.label())),
            Parts.paragraph("muted", context.text("runbook.meaning")),
            link,
            failure,
            Parts.row("sheet-buttons", remove, Parts.spring(), cancel, save));
    sheet.open(content, stops);
  }

  private void changed(String text) {
    if (text.length() > LONGEST_LINK) {
      link.setText(text.substring(0, LONGEST_LINK));
    }
    save.setDisable(Runbooks.link(text).isEmpty());
    say("");
  }

  private void save() {
    Runbooks.link(link.getText()).ifPresent(this::keep);
  }

  private void keep(@Nullable URI wanted) {
    // A button that is disabled must not have the keyboard: it would go below the sheet.
    link.requestFocus();
    save.setDisable(true);
    var _ =
        desk.keepRunbook(policy, wanted)
            .whenCompleteAsync((_, problem) -> answered(problem), screen);
  }

  private void answered(@Nullable Throwable problem) {
    if (problem == null) {
      sheet.close();
      done.run();
    } else {
      say(context.text("failure.store", FailureText.of(problem)));
      save.setDisable(false);
    }
  }

  private void say(String problem) {
    failure.setText(problem);
    Parts.present(failure, !problem.isEmpty());
  }
}
