package dev.tocsin.app;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.notification.PlainText;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.Outcome;
import dev.tocsin.tray.Mute;
import dev.tocsin.tray.TrayActions;
import dev.tocsin.ui.settings.SettingsDesk;
import dev.tocsin.ui.toast.ToastActions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Does what a person asks for outside the window: in the menu of the icon, with a button of a
/// notification or of a toast. Any thread; nothing waits. What could not be done is told by a
/// notice.
final class OutsideRequests implements TrayActions, ToastActions {

  /// The window and what is around it, as far as it is needed here. Any thread; nothing waits.
  interface Window {

    void open();

    void open(long alarmId);

    void openSettings();

    void quit();

    /// The alarms that fire and that nobody has acknowledged.
    CompletionStage<List<Long>> unacknowledged();

    CompletionStage<SettingsDesk.Answer> change(UnaryOperator<Settings> change);

    void tell(Notice notice);
  }

  private static final int LONGEST_REASON = 200;

  private final ReceiverProgram program;
  private final Window window;

  OutsideRequests(ReceiverProgram program, Window window) {
    this.program = program;
    this.window = window;
  }

  @Override
  public void open() {
    window.open();
  }

  @Override
  public void open(long alarmId) {
    window.open(alarmId);
  }

  @Override
  public void openSettings() {
    window.openSettings();
  }

  @Override
  public void quit() {
    window.quit();
  }

  @Override
  public void acknowledge(long alarmId) {
    Instant now = program.clock().instant();
    tellFailure(alarmId, program.store().acknowledge(alarmId, now, person(), null));
  }

  @Override
  public void acknowledgeAllNew() {
    Instant now = program.clock().instant();
    var _ =
        window
            .unacknowledged()
            .thenCompose(alarmIds -> program.store().acknowledge(alarmIds, now, person()))
            .exceptionally(failure -> {
              tell(null, reason(failure));
              return 0;
            });
  }

  @Override
  public void shelve(long alarmId, Duration time) {
    Instant now = program.clock().instant();
    tellFailure(alarmId, program.store().shelve(alarmId, now.plus(time), now, person(), null));
  }

  @Override
  public void mute(Mute choice) {
    Instant until = choice.until(program.clock().instant(), ZoneId.systemDefault());
    silence(until.equals(Instant.MAX) ? Attention.UNTIL_UNMUTED : until);
  }

  @Override
  public void unmute() {
    silence(null);
  }

  private void silence(@Nullable Instant until) {
    var _ =
        window
            .change(settings -> settings.withAttention(settings.attention().withMutedUntil(until)))
            .whenComplete((answer, failure) -> {
              if (failure != null) {
                tell(null, reason(failure));
              } else if (answer instanceof SettingsDesk.Answer.Unreadable(String reason)) {
                tell(null, reason);
              }
            });
  }

  /// What went wrong, not that another stage met it.
  private static String reason(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? reason(failure.getCause())
        : String.valueOf(failure.getMessage());
  }

  private static String person() {
    return System.getProperty("user.name");
  }

  private void tellFailure(long alarmId, CompletionStage<Outcome> stage) {
    Texts texts = Texts.in(program.language());
    var _ =
        stage.whenComplete((outcome, failure) -> {
          if (failure != null) {
            tell(alarmId, reason(failure));
            return;
          }
          switch (outcome) {
            case Outcome.Unknown _ -> tell(alarmId, texts.get("outside.unknown"));
            case Outcome.NotFiring _ -> tell(alarmId, texts.get("outside.notFiring"));
            // The person has what they wanted, if by somebody else.
            case Outcome.Done _,
                Outcome.AlreadyAcknowledged _,
                Outcome.NotAcknowledged _,
                Outcome.NotShelved _ -> {}
          }
        });
  }

  private void tell(@Nullable Long alarmId, String reason) {
    window.tell(
        new Notice(
            "not-done",
            Level.WARN,
            Texts.in(program.language()).get("outside.notDone"),
            PlainText.line(reason, LONGEST_REASON),
            alarmId,
            Channel.DESKTOP));
  }
}
