package dev.tocsin.alarm;

import static dev.tocsin.alarm.Messages.BEGIN;
import static dev.tocsin.alarm.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Pushes that say when they were sent, but not when the alarm began.
class SentTimeTest {

  private static final Instant CONTINUED = BEGIN.plus(Duration.ofMinutes(10));
  private static final Instant RESOLVED = BEGIN.plus(Duration.ofMinutes(30));
  private static final Instant LATER = BEGIN.plus(Duration.ofHours(2));

  private final AlarmBook book = new AlarmBook();

  @Test
  void theyAreOneAlarmFromTheFirstToTheResolve() {
    add(Phase.FIRING, BEGIN);
    add(Phase.FIRING, CONTINUED);
    add(Phase.RESOLVED, RESOLVED);

    assertThat(book.alarms()).hasSize(1);
    Alarm alarm = book.alarms().getFirst();
    assertThat(alarm.course().firstOccurredAt()).isEqualTo(BEGIN);
    assertThat(alarm.course().firingAsOf()).isEqualTo(CONTINUED);
    assertThat(alarm.course().resolvedAt()).isEqualTo(RESOLVED);
    assertThat(alarm.tally().notifications()).isEqualTo(3);
  }

  @Test
  void afterTheResolveTheNextOneIsAnotherOccurrence() {
    add(Phase.FIRING, BEGIN);
    add(Phase.RESOLVED, RESOLVED);
    add(Phase.FIRING, LATER);

    assertThat(book.alarms()).extracting(Alarm::isFiring).containsExactly(false, true);
    assertThat(book.alarms().getLast().course().firstOccurredAt()).isEqualTo(LATER);
  }

  @Test
  void aFiringSentBeforeTheResolveDoesNotFireAgain() {
    add(Phase.FIRING, BEGIN);
    add(Phase.RESOLVED, RESOLVED);
    add(Phase.FIRING, CONTINUED);

    assertThat(book.alarms()).extracting(Alarm::isFiring).containsExactly(false);
    assertThat(book.alarms().getFirst().course().resolvedAt()).isEqualTo(RESOLVED);
  }

  @Test
  void ofTwoFiringsTheSecondMayArriveFirst() {
    add(Phase.FIRING, CONTINUED);
    add(Phase.FIRING, BEGIN);
    add(Phase.RESOLVED, RESOLVED);

    assertThat(book.alarms()).extracting(Alarm::isFiring).containsExactly(false);
  }

  @Test
  void aResolveOfAnEarlierOccurrenceDoesNotEndTheOpenOne() {
    add(Phase.FIRING, LATER);
    add(Phase.RESOLVED, RESOLVED);

    assertThat(book.alarms()).extracting(Alarm::isFiring).containsExactly(false, true);
  }

  @Test
  void aResolveOfTheMomentOfTheFiringEndsWhenItIsReceived() {
    add(Phase.FIRING, BEGIN);
    book.add(sent(Phase.RESOLVED, BEGIN), RESOLVED);

    assertThat(book.alarms())
        .extracting(alarm -> alarm.course().resolvedAt())
        .isEqualTo(List.of(RESOLVED));
  }

  private void add(Phase phase, Instant at) {
    book.add(sent(phase, at), at.plusSeconds(1));
  }
}
