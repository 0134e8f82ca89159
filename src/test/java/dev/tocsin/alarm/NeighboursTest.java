package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void anAlarmIsKnownByAnyOfItsOccurrences() {
    Alarm alarm =
        Lifecycle.judge(
                AlarmBook.NOTHING_KNOWN,
                Messages.firing(Messages.BEGIN),
                Messages.BEGIN,
                Messages.STALE_AFTER)
            .getFirst()
            .after();

    assertThat(AlarmBook.NOTHING_KNOWN.any()).isFalse();
    assertThat(new Neighbours(alarm, null, null).any()).isTrue();
    assertThat(new Neighbours(null, alarm, null).any()).isTrue();
    assertThat(new Neighbours(null, null, alarm).any()).isTrue();
  }
}
