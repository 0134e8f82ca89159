package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.store.Outcome;
import dev.tocsin.store.TimelineEntry;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// What people wrote about the alarm, newest first, and the field for more. What somebody has begun
/// to write about one alarm is still there when they come back from another.
final class NotesTab implements DetailTab {

  private static final int LONGEST_NOTE = 4_000;
  private static final int LINES = 3;

  private final ViewContext context;
  private final AlarmDesk desk;
  private final Executor screen;
  private final Runnable refresh;
  private final Map<Long, String> drafts;
  private final TextArea field = Parts.styled("note-field", new TextArea());
  private final Button add;
  private final Label failure = Parts.paragraph("failure", "");
  private final VBox notes = Parts.column("notes");
  private final VBox content;
  private long alarmId;

  /// @param screen runs something on the JavaFX thread
  /// @param refresh the alarm is to be read again
  /// @param drafts what was begun to be written, by alarm
  NotesTab(
      ViewContext context,
      AlarmDesk desk,
      Executor screen,
      Runnable refresh,
      Map<Long, String> drafts) {
    this.context = context;
    this.desk = desk;
    this.screen = screen;
    this.refresh = refresh;
    this.drafts = drafts;
    add =
        Parts.button(
            "small-button", MaterialDesignN.NOTE_PLUS_OUTLINE, context.text("note.add"), this::add);
    field.setPromptText(context.text("note.prompt"));
    field.setAccessibleText(context.text("note.prompt"));
    field.setWrapText(true);
    field.setPrefRowCount(LINES);
    field.setMinHeight(TextArea.USE_PREF_SIZE);
    field.textProperty().subscribe(this::written);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    content =
        Parts.column(
            "tab-content note-tab",
            field,
            Parts.row(
                "note-buttons",
                Parts.label("small", context.text("note.key")),
                Parts.spring(),
                add),
            failure,
            notes);
  }

  @Override
  public Node node() {
    return content;
  }

  @Override
  public void show(Dossier dossier) {
    if (alarmId != dossier.row().id()) {
      alarmId = dossier.row().id();
      field.setText(drafts.getOrDefault(alarmId, ""));
      say("");
    }
    List<TimelineEntry> written =
        dossier.timeline().reversed().stream()
            .filter(entry -> entry.effect() == Effect.NOTED)
            .toList();
    notes.getChildren().setAll(written.stream().map(this::line).toList());
    if (written.isEmpty()) {
      notes.getChildren().add(Parts.paragraph("muted", context.text("note.none")));
    }
  }

  /// Takes the keyboard, to write.
  void write() {
    field.requestFocus();
  }

  private Node line(TimelineEntry entry) {
    String at = context.times().full(entry.at(), context.now());
    return Parts.column(
        "note-entry",
        Parts.label(
            "small",
            entry.by() == null ? at : context.text("note.head", VisibleText.line(entry.by()), at)),
        Parts.paragraph(
            "note-words",
            VisibleText.block(entry.note() == null ? "" : entry.note(), LONGEST_NOTE)));
  }

  private void written(String text) {
    if (text.length() > LONGEST_NOTE) {
      field.setText(text.substring(0, LONGEST_NOTE));
    } else if (text.isBlank()) {
      drafts.remove(alarmId);
    } else {
      drafts.put(alarmId, text);
    }
    add.setDisable(text.isBlank());
  }

  /// The tab key leaves the field: a note has no use for tabs, and a person no mouse.
  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER && press.isShortcutDown()) {
      add();
      press.consume();
    } else if (press.getCode() == KeyCode.TAB && !press.isShortcutDown()) {
      field.requestFocusTraversal(
          press.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      press.consume();
    }
  }

  private void add() {
    String note = field.getText().strip();
    if (note.isEmpty() || !field.isEditable()) {
      return;
    }
    long about = alarmId;
    field.setEditable(false);
    add.setDisable(true);
    var _ =
        desk.addNote(about, note)
            .whenCompleteAsync((outcome, problem) -> answered(about, outcome, problem), screen);
  }

  private void answered(long about, @Nullable Outcome outcome, @Nullable Throwable problem) {
    field.setEditable(true);
    add.setDisable(field.getText().isBlank());
    if (problem != null) {
      say(context.text("failure.store", FailureText.of(problem)));
    } else if (outcome instanceof Outcome.Unknown) {
      say(context.text("close.unknown"));
    } else {
      drafts.remove(about);
      if (about == alarmId) {
        field.clear();
        say("");
        refresh.run();
      }
    }
  }

  private void say(String problem) {
    failure.setText(problem);
    Parts.present(failure, !problem.isEmpty());
  }
}
