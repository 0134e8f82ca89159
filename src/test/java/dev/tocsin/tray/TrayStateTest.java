package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.i18n.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrayStateTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Test
  void theTooltipSaysWhatFiresAndWhetherAlarmsCanArrive() {
    assertThat(TrayState.of(0, 0, true, ENGLISH).tooltip()).isEqualTo("Nothing fires · receiving");
    assertThat(TrayState.of(1_200, 0, true, ENGLISH).tooltip())
        .isEqualTo("1,200 firing · receiving");
    assertThat(TrayState.of(3, 1, false, ENGLISH).tooltip())
        .isEqualTo("3 firing (1 serious) · receiver down: alarms cannot arrive");
    assertThat(TrayState.of(3, 1, true, Texts.in(Locale.CHINA)).tooltip())
        .isEqualTo("3 条告警中（1 条严重） · 接收中");
  }
}
