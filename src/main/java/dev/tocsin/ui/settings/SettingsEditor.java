package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.settings.SettingsDesk.Answer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps what a person changes, says what became of it, and takes it back when asked. JavaFX thread
/// only.
final class SettingsEditor {

  private final ViewContext context;
  private final SettingsDesk desk;
  private final Executor screen;
  private final Consumer<Answer> answered;
  private final SaveNote note;

  /// How the last change is taken back; null when it cannot be.
  private @Nullable UnaryOperator<Settings> wayBack;

  /// @param screen runs something on the JavaFX thread
  /// @param answered told of every answer
  SettingsEditor(
      ViewContext context, SettingsDesk desk, Executor screen, Consumer<Answer> answered) {
    this.context = context;
    this.desk = desk;
    this.screen = screen;
    this.answered = answered;
    note = new SaveNote(context);
  }

  /// What became of the last change. What was offered to be taken back is so no more: it may be
  /// older than what was set elsewhere.
  void forget() {
    wayBack = null;
    note.clear();
  }

  SaveNote note() {
    return note;
  }

  SettingsDesk desk() {
    return desk;
  }

  /// Reads the settings.
  void read() {
    await(desk.settings(), () -> {});
  }

  /// Keeps a change of one part.
  <T> void change(Part<T> part, UnaryOperator<T> change) {
    AtomicReference<@Nullable T> before = new AtomicReference<>();
    UnaryOperator<Settings> all =
        settings -> {
          T now = part.get().apply(settings);
          before.set(now);
          return part.set().apply(settings, change.apply(now));
        };
    await(
        desk.change(all),
        () -> {
          @Nullable T older = before.get();
          if (older != null) {
            offer(settings -> part.set().apply(settings, older));
          }
        });
  }

  /// Lets the session start the program from the next time on. What became of it is read again,
  /// also where the system refused.
  void startWithSession(SessionStart wanted) {
    wayBack = null;
    var _ =
        desk.startWithSession(wanted)
            .whenCompleteAsync(
                (answer, problem) -> {
                  show(answer, problem, () -> note.tell(context.text("settings.autostart.kept")));
                  if (problem != null) {
                    read();
                  }
                },
                screen);
  }

  /// Goes on with what can be taken back in the editor of the other page.
  void takeUp(SettingsEditor other) {
    if (other.wayBack != null) {
      offer(other.wayBack);
    }
  }

  private void offer(UnaryOperator<Settings> newWayBack) {
    wayBack = newWayBack;
    note.saved(() -> takeBack(newWayBack));
  }

  private void takeBack(UnaryOperator<Settings> back) {
    wayBack = null;
    await(desk.change(back), () -> note.tell(context.text("settings.takenBack")));
  }

  private void await(CompletionStage<Answer> asked, Runnable done) {
    var _ = asked.whenCompleteAsync((answer, problem) -> show(answer, problem, done), screen);
  }

  private void show(@Nullable Answer answer, @Nullable Throwable problem, Runnable done) {
    if (problem != null || answer == null) {
      note.failed(
          context.text("settings.notSaved", problem == null ? "" : FailureText.of(problem)));
      return;
    }
    switch (answer) {
      case Answer.Holds _ -> done.run();
      case Answer.CannotListen(int port, String reason) ->
          note.failed(
              context.text(
                  "settings.cannotListen", Integer.toString(port), VisibleText.line(reason)));
      case Answer.Unreadable _ -> note.clear();
    }
    answered.accept(answer);
  }
}
