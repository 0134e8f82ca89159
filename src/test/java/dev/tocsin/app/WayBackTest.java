package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WayBackTest {

  private final AtomicBoolean tray = new AtomicBoolean(true);
  private final AtomicInteger shown = new AtomicInteger();
  private final WayBack wayBack = new WayBack(new TrayOnly(tray), shown::incrementAndGet);

  @Test
  void aHiddenWindowComesBackWhenTheTrayStaysAway() {
    wayBack.hidden();
    beats(60);
    assertThat(shown).hasValue(0);

    tray.set(false);
    beats(10);

    assertThat(shown).hasValue(1);
  }

  @Test
  void aPanelThatRestartsDisturbsNobody() {
    wayBack.hidden();
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

  @Test
  void aWindowThatWasNeverShownIsShownQuietlyWhereThereIsNoTray() {
    tray.set(false);
    AtomicInteger quietly = new AtomicInteger();
    wayBack.beganHidden(quietly::incrementAndGet);

    beats(9);
    assertThat(quietly).hasValue(0);
    beats(1);

    assertThat(quietly).hasValue(1);
    assertThat(shown).hasValue(0);
    wayBack.shown();
    beats(30);
    assertThat(quietly).hasValue(1);
  }

  private void beats(int count) {
    for (int i = 0; i < count; i++) {
      wayBack.beat();
    }
  }
}
