package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.Abilities;
import dev.tocsin.tray.Desktop;
import dev.tocsin.tray.TrayState;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WayBackTest {

  private final AtomicBoolean tray = new AtomicBoolean(true);
  private final AtomicInteger shown = new AtomicInteger();
  private final WayBack wayBack = new WayBack(new TrayOnly(tray), shown::incrementAndGet);

  @Test
  void aHiddenWindowComesBackWhenTheTrayStaysAway() {
    wayBack.hidden(true);
    beats(60);
    assertThat(shown).hasValue(0);

    tray.set(false);
    beats(10);

    assertThat(shown).hasValue(1);
  }

  @Test
  void aPanelThatRestartsDisturbsNobody() {
    wayBack.hidden(true);
    tray.set(false);
    beats(9);
    tray.set(true);
    beats(1);
    tray.set(false);
    beats(9);

    assertThat(shown).hasValue(0);
  }

  @Test
  void aWindowOnTheScreenStaysAsItIs() {
    tray.set(false);
    beats(60);

    assertThat(shown).hasValue(0);
  }

  private void beats(int count) {
    for (int i = 0; i < count; i++) {
      wayBack.beat();
    }
  }

  /// A desktop of which only the tray counts.
  private record TrayOnly(AtomicBoolean tray) implements Desktop {
    @Override
    public boolean hasTray() {
      return tray.get();
    }

    @Override
    public void show(TrayState state) {}

    @Override
    public Abilities abilities() {
      return Abilities.NONE;
    }

    @Override
    public void notify(Notice notice) {}

    @Override
    public void withdraw(String slot) {}

    @Override
    public void speak(Texts texts) {}

    @Override
    public void close() {}
  }
}
