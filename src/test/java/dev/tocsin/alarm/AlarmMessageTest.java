package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmMessageTest {

  @ParameterizedTest
  @CsvSource({"PT0S, PT10M", "PT30S, PT10M", "PT60S, PT48S", "PT5M, PT4M", "PT1H, PT10M"})
  void aRetryMayComeForTenMinutesOrFourFifthsOfAShorterPeriod(Duration period, Duration window) {
    AlarmMessage message = Messages.firing(Messages.BEGIN);
    AlarmMessage repeating =
        new AlarmMessage(
            message.phase(),
            message.key(),
            message.subject(),
            message.firstOccurredAt(),
            message.recoveredAt(),
            message.asOf(),
            message.lasted(),
            period == null ? null : new Repetition(Repetition.Kind.PERIODIC, period),
            message.sessionIds());

    assertThat(repeating.redeliveryWindow()).isEqualTo(window);
  }
}
