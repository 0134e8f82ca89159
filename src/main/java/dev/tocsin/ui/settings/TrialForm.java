package dev.tocsin.ui.settings;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.settings.NotificationTrial.Icon;
import dev.tocsin.ui.settings.NotificationTrial.Offer;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// How the tones sound, how a notification looks, and what the desktop can do.
final class TrialForm {

  private final ViewContext context;
  private final NotificationTrial trial;
  private final Executor screen;
  private final FlowPane tones = Parts.styled("choices", new FlowPane());
  private final Label heard = Parts.paragraph("setting-help", "");
  private final Label offer = Parts.paragraph("setting-help", "");
  private final VBox node;
  private boolean loud;

  /// @param screen runs something on the JavaFX thread
  TrialForm(ViewContext context, NotificationTrial trial, Executor screen) {
    this.context = context;
    this.trial = trial;
    this.screen = screen;
    for (Level level : Level.values()) {
      String word = context.words().level(level);
      Button tone = Parts.button("small-button", Symbols.of(level), word, () -> play(level));
      tone.setId("test-sound-" + level);
      tone.setAccessibleText(context.text("trial.play") + ": " + word);
      tones.getChildren().add(tone);
    }
    Button send =
        Parts.button(
            "small-button",
            MaterialDesignB.BELL_RING_OUTLINE,
            context.text("trial.send"),
            this::send);
    send.setId("test-notification");
    heard.setId("test-sound-heard");
    offer.setId("desktop-offer");
    node =
        Parts.column(
            "settings-form",
            Parts.column(
                "setting", Parts.label("setting-name", context.text("trial.play")), tones, heard),
            Parts.column(
                "setting",
                Parts.label("setting-name", context.text("trial.desktop")),
                Parts.row("setting-row", send),
                offer));
  }

  Node node() {
    return node;
  }

  /// @param sound whether tones are played at all
  void show(boolean sound) {
    if (loud != sound || heard.getText().isEmpty()) {
      heard.setText(context.text(sound ? "trial.play.help" : "trial.play.off"));
    }
    loud = sound;
    tones.setDisable(!sound);
    offer.setText(words(trial.offer()));
  }

  private void play(Level level) {
    heard.setText(context.text("trial.playing"));
    var _ =
        trial
            .play(level)
            .exceptionally(failure -> Optional.of(String.valueOf(failure.getMessage())))
            .thenAccept(problem -> screen.execute(() -> played(problem)));
  }

  private void played(Optional<String> problem) {
    heard.setText(
        problem
            .map(reason -> context.text("trial.silent", VisibleText.line(reason)))
            .orElseGet(() -> context.text("trial.played")));
  }

  private void send() {
    trial.send();
    offer.setText(context.text("trial.sent") + '\n' + words(trial.offer()));
  }

  private String words(Offer known) {
    var service = known.service();
    String notifications =
        service == null
            ? context.text(known.icon() == Icon.SYSTEM_TRAY ? "trial.byTray" : "trial.byProgram")
            : context.text(
                "trial.service",
                VisibleText.line(service.name()),
                context.text(service.buttons() ? "trial.buttons" : "trial.noButtons"),
                context.text(service.kept() ? "trial.kept" : "trial.notKept"));
    return notifications
        + '\n'
        + context.text(
            switch (known.icon()) {
              case NONE -> "trial.noIcon";
              case STATUS_NOTIFIER -> "trial.statusNotifier";
              case SYSTEM_TRAY -> "trial.systemTray";
            });
  }
}
