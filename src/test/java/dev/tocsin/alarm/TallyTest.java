package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Tally NOTHING = new Tally(0, 0, List.of());

  @Test
  void everyPushCountsAndEverySessionIdIsKeptOnceInItsOrder() {
    Tally tally =
        NOTHING.heard(sent("b")).heard(sent("b")).heard(sent("c", "b", "c")).heard(sent("a"));

    assertThat(tally).isEqualTo(new Tally(4, 0, List.of("b", "c", "a")));
  }

  @Test
  void retriesAreCountedBesideThePushes() {
    assertThat(new Tally(2, 1, List.of("a")).redelivered(3))
        .isEqualTo(new Tally(2, 4, List.of("a")));
  }

  @Test
  void noSenderCanMakeItHoldMoreThanAHundredSessionIds() {
    List<String> ids = IntStream.range(0, 99).mapToObj(Integer::toString).toList();
    Tally nearlyFull = new Tally(99, 0, ids);

    Tally full = nearlyFull.heard(sent("session", "alert"));

    assertThat(full.sessionIds()).hasSize(100).startsWith("0", "1").endsWith("98", "session");
    assertThat(full.heard(sent("one more"))).isEqualTo(new Tally(101, 0, full.sessionIds()));
  }

  private static AlarmMessage sent(String... sessionIds) {
    AlarmMessage message = Messages.firing(Messages.BEGIN);
    return new AlarmMessage(
        message.phase(),
        message.key(),
        message.subject(),
        message.firstOccurredAt(),
        null,
        null,
        null,
        null,
        List.of(sessionIds));
  }
}
