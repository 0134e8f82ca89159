package dev.tocsin.app;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Channel;
import dev.tocsin.sound.Sound;
import dev.tocsin.tray.Abilities;
import dev.tocsin.tray.Desktop;
import dev.tocsin.ui.settings.NotificationTrial;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Tries the tones and the notifications of this machine, whatever is muted.
record DesktopTrial(Desktop desktop, Sound sound, Supplier<Texts> texts)
    implements NotificationTrial {

  private static final String SLOT = "trial";

  @Override
  public CompletionStage<Optional<String>> play(Level level) {
    return sound.test(level);
  }

  @Override
  public void send() {
    Texts spoken = texts.get();
    desktop.notify(
        new Notice(
            SLOT,
            Level.REMIND,
            spoken.get("trial.notice"),
            spoken.get("trial.notice.body"),
            null,
            Channel.DESKTOP));
  }

  @Override
  public Offer offer() {
    Abilities known = desktop.abilities();
    Abilities.Daemon daemon = known.daemon();
    return new Offer(
        switch (known.tray()) {
          case NONE -> Icon.NONE;
          case STATUS_NOTIFIER -> Icon.STATUS_NOTIFIER;
          case AWT -> Icon.SYSTEM_TRAY;
        },
        daemon == null
            ? null
            : new Service(
                (daemon.name() + ' ' + daemon.version()).strip(),
                daemon.actions(),
                daemon.persistence()));
  }
}
