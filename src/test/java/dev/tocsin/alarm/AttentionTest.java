package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What people do about an occurrence, and how long that holds.
class AttentionTest {

  private static final Instant BEGIN = Messages.BEGIN;
  private static final Instant LATER = BEGIN.plusSeconds(600);
  private static final Acknowledgement ANNA = new Acknowledgement(LATER, "anna", "on it");
  private static final Shelving HOUR =
      new Shelving(LATER.plus(Duration.ofHours(1)), LATER, "anna", null);

  private final Alarm firing = judge(null, Messages.firing(BEGIN), BEGIN);

  @Test
  void anAcknowledgementHoldsOnceAndCanBeTakenBack() {
    Alarm acknowledged = Lifecycle.acknowledge(firing, ANNA).orElseThrow().after();

    assertThat(acknowledged.isAcknowledged()).isTrue();
    assertThat(acknowledged.isFiring()).isTrue();
    assertThat(Lifecycle.acknowledge(acknowledged, ANNA)).isEmpty();
    assertThat(Lifecycle.unacknowledge(acknowledged).orElseThrow().after()).isEqualTo(firing);
    assertThat(Lifecycle.unacknowledge(firing)).isEmpty();
  }

  @Test
  void aRepeatAndAnotherLevelLeaveTheAcknowledgement() {
    Alarm acknowledged = Lifecycle.acknowledge(firing, ANNA).orElseThrow().after();

    Alarm worse = judge(acknowledged, Messages.firing(BEGIN, Level.SERIOUS), LATER);

    assertThat(worse.level()).isEqualTo(Level.SERIOUS);
    assertThat(worse.isAcknowledged()).isTrue();
  }

  @Test
  void whatFiresAnewStandsWhereNobodyHasDoneAnythingButKeepsItsNote() {
    Alarm attended =
        Lifecycle.shelve(Lifecycle.acknowledge(firing, ANNA).orElseThrow().after(), HOUR)
            .orElseThrow()
            .after();
    Alarm noted =
        Lifecycle.noted(Lifecycle.close(attended, LATER).orElseThrow(), "agent gone").after();
    Alarm resolved = judge(attended, Messages.resolve(BEGIN, LATER), LATER);

    Alarm reopened =
        judge(noted, Messages.firing(BEGIN, Duration.ofHours(1), "91"), BEGIN.plusSeconds(3_600));
    Alarm refired =
        judge(
            resolved, Messages.firing(BEGIN, Duration.ofHours(1), "91"), BEGIN.plusSeconds(3_600));

    assertThat(resolved.attention().acknowledgement()).isEqualTo(ANNA);
    assertThat(refired.isFiring()).isTrue();
    assertThat(refired.attention()).isEqualTo(Attention.NONE);
    assertThat(reopened.isFiring()).isTrue();
    assertThat(reopened.attention()).isEqualTo(new Attention(null, null, false, "agent gone"));
  }

  @Test
  void whatIsResolvedWaitsUntilSomebodyLooksOrAcknowledges() {
    Alarm resolved = judge(firing, Messages.resolve(BEGIN, LATER), LATER);

    assertThat(resolved.isUnseen()).isTrue();
    assertThat(Lifecycle.see(resolved).orElseThrow().after().isUnseen()).isFalse();
    assertThat(Lifecycle.acknowledge(resolved, ANNA).orElseThrow().after().isUnseen()).isFalse();
    assertThat(Lifecycle.acknowledge(resolved, ANNA).orElseThrow().after().isAcknowledged())
        .isFalse();
    assertThat(Lifecycle.see(firing)).isEmpty();
    assertThat(Lifecycle.see(Lifecycle.see(resolved).orElseThrow().after())).isEmpty();
  }

  @Test
  void whatWasAcknowledgedOrClosedOrIsOnTheShelfNeedsNoLookWhenItResolves() {
    Alarm acknowledged = Lifecycle.acknowledge(firing, ANNA).orElseThrow().after();
    Alarm closed = Lifecycle.close(firing, LATER).orElseThrow().after();
    Alarm shelved = Lifecycle.shelve(firing, HOUR).orElseThrow().after();
    AlarmMessage resolve = Messages.resolve(BEGIN, LATER);

    assertThat(closed.isUnseen()).isFalse();
    assertThat(judge(acknowledged, resolve, LATER).isUnseen()).isFalse();
    assertThat(judge(closed, resolve, LATER).isUnseen()).isFalse();
    assertThat(judge(shelved, resolve, LATER).isUnseen()).isFalse();
    assertThat(judge(shelved, resolve, HOUR.until().plusSeconds(1)).isUnseen()).isTrue();
  }

  @Test
  void onlyWhatFiresIsShelvedAndOnlyUntilItsTime() {
    Alarm shelved = Lifecycle.shelve(firing, HOUR).orElseThrow().after();

    assertThat(shelved.shelvedUntil(LATER)).isEqualTo(HOUR.until());
    assertThat(shelved.shelvedUntil(HOUR.until())).isNull();
    assertThat(Lifecycle.unshelve(shelved, HOUR.until())).isEmpty();
    assertThat(Lifecycle.unshelve(shelved, LATER).orElseThrow().after()).isEqualTo(firing);
    Alarm closed = Lifecycle.close(firing, LATER).orElseThrow().after();
    assertThat(Lifecycle.shelve(closed, HOUR)).isEmpty();
  }

  @Test
  void theNewestNoteIsKeptWhoeverWroteItForWhatever() {
    AlarmChange acknowledged = Lifecycle.acknowledge(firing, ANNA).orElseThrow();

    Alarm after = Lifecycle.noted(acknowledged, "on it").after();

    assertThat(after.attention().note()).isEqualTo("on it");
    assertThat(Lifecycle.noted(acknowledged, null).after().attention().note()).isNull();
    assertThat(Lifecycle.note(after, "done").after().attention().note()).isEqualTo("done");
  }

  private static Alarm judge(Alarm known, AlarmMessage message, Instant at) {
    Neighbours near = new Neighbours(null, known, null);
    return Lifecycle.judge(near, message, at, Messages.STALE_AFTER).getFirst().after();
  }
}
