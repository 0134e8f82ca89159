package dev.tocsin.alarm;

import static dev.tocsin.alarm.Messages.BEGIN;
import static dev.tocsin.alarm.Messages.STALE_AFTER;
import static dev.tocsin.alarm.Messages.firing;
import static dev.tocsin.alarm.Messages.resolve;
import static dev.tocsin.alarm.Messages.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private static final Instant LATER = BEGIN.plus(Duration.ofHours(2));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void aFiringOfAnUnknownAlarmFires() {
    AlarmChange change = only(AlarmBook.NOTHING_KNOWN, firing(BEGIN));

    assertThat(change.effect()).isEqualTo(Effect.FIRED);
    assertThat(change.before()).isNull();
    assertThat(change.after().course().phase()).isEqualTo(Phase.FIRING);
    assertThat(change.after().course().firstOccurredAt()).isEqualTo(BEGIN);
    assertThat(change.after().tally().notifications()).isOne();
  }

  @Test
  void aNewerFiringOfTheSameOccurrenceRepeatsItWithItsNewValue() {
    AlarmChange change = only(same(fired()), firing(BEGIN, Duration.ofMinutes(5), "97.2"));

    assertThat(change.effect()).isEqualTo(Effect.REPEATED);
    assertThat(value(change)).isEqualTo("97.2");
    assertThat(change.after().course().firingAsOf()).isEqualTo(BEGIN.plus(Duration.ofMinutes(5)));
    assertThat(change.after().tally().notifications()).isEqualTo(2);
    assertThat(change.after().id()).isEqualTo(7);
  }

  @Test
  void anOlderFiringOfTheSameOccurrenceLeavesTheNewestValue() {
    Alarm repeated = only(same(fired()), firing(BEGIN, Duration.ofMinutes(10), "97.2")).after();

    AlarmChange change = only(same(repeated), firing(BEGIN, Duration.ofMinutes(5), "93"));

    assertThat(change.effect()).isEqualTo(Effect.LATE);
    assertThat(value(change)).isEqualTo("97.2");
    assertThat(change.after().tally().notifications()).isEqualTo(3);
  }

  @Test
  void anotherLevelOnAnOpenOccurrenceIsAChangeOfLevelAndNoNewAlarm() {
    AlarmChange change = only(same(fired()), firing(BEGIN, Level.SERIOUS));

    assertThat(change.effect()).isEqualTo(Effect.LEVEL_CHANGED);
    assertThat(change.after().level()).isEqualTo(Level.SERIOUS);
    assertThat(change.after().id()).isEqualTo(7);
  }

  @Test
  void aStaleAlarmIsHeardAgain() {
    AlarmMessage message = firing(BEGIN, Duration.ofHours(30), "95");

    AlarmChange change =
        Lifecycle.judge(same(fired()), message, BEGIN.plus(Duration.ofHours(30)), STALE_AFTER)
            .getFirst();

    assertThat(change.effect()).isEqualTo(Effect.HEARD_AGAIN);
  }

  @Test
  void aFiringThatBeganLaterSupersedesTheOpenOccurrence() {
    List<AlarmChange> changes = judge(new Neighbours(fired(), null, null), firing(LATER));

    assertThat(changes)
        .extracting(AlarmChange::effect)
        .containsExactly(Effect.FIRED, Effect.SUPERSEDED);
    Course superseded = changes.get(1).after().course();
    assertThat(superseded.ending()).isEqualTo(Ending.SUPERSEDED);
    assertThat(superseded.resolvedAt()).isEqualTo(LATER);
  }

  @Test
  void aFiringThatBeganEarlierIsFiledUnderItsOwnOccurrence() {
    Alarm open = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    AlarmChange change = only(new Neighbours(null, null, open), firing(BEGIN));

    assertThat(change.effect()).isEqualTo(Effect.LATE);
    assertThat(change.after().course().ending()).isEqualTo(Ending.SUPERSEDED);
    assertThat(change.after().course().resolvedAt()).isEqualTo(LATER);
  }

  @Test
  void anOccurrenceBetweenTwoOthersEndsTheEarlierOneAtItsOwnBeginning() {
    Instant between = BEGIN.plus(Duration.ofHours(1));
    Alarm latest = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);
    Alarm first = judge(new Neighbours(fired(), null, null), firing(LATER)).get(1).after();

    List<AlarmChange> changes = judge(new Neighbours(first, null, latest), firing(between));

    assertThat(changes.get(1).after().course().resolvedAt()).isEqualTo(between);
  }

  @Test
  void aResolveEndsItsFiring() {
    AlarmChange change = only(same(fired()), resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(change.effect()).isEqualTo(Effect.RESOLVED);
    assertThat(change.after().course().ending()).isEqualTo(Ending.RESOLVED);
    assertThat(change.after().duration(LATER)).isEqualTo(MINUTE);
    assertThat(value(change)).isEqualTo("12");
  }

  @Test
  void aResolveWithoutAFiringIsKeptAsResolvedWithItsStartUnseen() {
    AlarmChange change = only(AlarmBook.NOTHING_KNOWN, resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(change.effect()).isEqualTo(Effect.RESOLVED_UNSEEN_START);
    assertThat(change.after().course().startSeen()).isFalse();
    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
  }

  @Test
  void theFiringOfALoneResolveFillsInItsStart() {
    Alarm lone = only(AlarmBook.NOTHING_KNOWN, resolve(BEGIN, BEGIN.plus(MINUTE))).after();

    AlarmChange change = only(same(lone), firing(BEGIN));

    assertThat(change.effect()).isEqualTo(Effect.START_FILLED_IN);
    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
    assertThat(change.after().course().startSeen()).isTrue();
  }

  @Test
  void aFiringFromBeforeTheResolveIsALateCopy() {
    AlarmChange change = only(same(resolved(MINUTE)), firing(BEGIN, Duration.ofSeconds(30), "95"));

    assertThat(change.effect()).isEqualTo(Effect.LATE);
    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
    assertThat(value(change)).isEqualTo("12");
  }

  @Test
  void aFiringThatLastedLongerThanTheResolveFiresAgain() {
    AlarmChange change = only(same(resolved(MINUTE)), firing(BEGIN, Duration.ofMinutes(5), "95"));

    assertThat(change.effect()).isEqualTo(Effect.REFIRED);
    assertThat(change.after().course().phase()).isEqualTo(Phase.FIRING);
    assertThat(change.after().course().resolvedAt()).isNull();
  }

  @Test
  void aResolvedOccurrenceThatHasASuccessorNeverFiresAgain() {
    Alarm next = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    AlarmChange change =
        only(
            new Neighbours(null, resolved(MINUTE), next),
            firing(BEGIN, Duration.ofMinutes(5), "95"));

    assertThat(change.effect()).isEqualTo(Effect.LATE);
    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
  }

  @Test
  void ofTwoResolvesTheLaterEndWins() {
    AlarmChange later =
        only(same(resolved(MINUTE)), resolve(BEGIN, BEGIN.plus(Duration.ofMinutes(3))));
    AlarmChange earlier =
        only(same(later.after()), resolve(BEGIN, BEGIN.plus(Duration.ofMinutes(2))));

    assertThat(later.after().duration(LATER)).isEqualTo(Duration.ofMinutes(3));
    assertThat(earlier.after().duration(LATER)).isEqualTo(Duration.ofMinutes(3));
    assertThat(earlier.effect()).isEqualTo(Effect.LATE);
  }

  @Test
  void aResolveOfALaterOccurrenceSupersedesTheOpenOne() {
    List<AlarmChange> changes =
        judge(new Neighbours(fired(), null, null), resolve(LATER, LATER.plus(MINUTE)));

    assertThat(changes)
        .extracting(AlarmChange::effect)
        .containsExactly(Effect.RESOLVED_UNSEEN_START, Effect.SUPERSEDED);
  }

  @Test
  void aResolveOfAnEarlierOccurrenceLeavesTheOpenOne() {
    Alarm open = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    List<AlarmChange> changes =
        judge(new Neighbours(null, null, open), resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().after().id()).isZero();
  }

  @Test
  void theResolveOfASupersededOccurrenceGivesItItsOwnEnd() {
    Alarm superseded = judge(new Neighbours(fired(), null, null), firing(LATER)).get(1).after();

    AlarmChange change = only(same(superseded), resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(change.after().course().ending()).isEqualTo(Ending.RESOLVED);
    assertThat(change.after().duration(LATER)).isEqualTo(MINUTE);
  }

  @Test
  void aPushReopensWhatAPersonClosed() {
    AlarmChange change = only(same(closed()), firing(BEGIN, Duration.ofMinutes(10), "95"));

    assertThat(change.effect()).isEqualTo(Effect.REOPENED);
    assertThat(change.after().course().phase()).isEqualTo(Phase.FIRING);
  }

  @Test
  void anOlderPushLeavesClosedWhatAPersonClosed() {
    AlarmChange change = only(same(closed()), firing(BEGIN, Duration.ofMinutes(1), "95"));

    assertThat(change.effect()).isEqualTo(Effect.LATE);
    assertThat(change.after().course().ending()).isEqualTo(Ending.CLOSED);
  }

  @Test
  void whatFiresIsClosedByHandAtThatTime() {
    AlarmChange change = Lifecycle.close(fired(), LATER).orElseThrow();

    assertThat(change.effect()).isEqualTo(Effect.CLOSED);
    assertThat(change.after().course().ending()).isEqualTo(Ending.CLOSED);
    assertThat(change.after().course().resolvedAt()).isEqualTo(LATER);
    assertThat(change.after().tally()).isEqualTo(fired().tally());
  }

  @Test
  void whatBeganInTheFutureIsClosedAtItsBeginning() {
    Course course = Lifecycle.close(fired(), BEGIN.minus(MINUTE)).orElseThrow().after().course();

    assertThat(course.resolvedAt()).isEqualTo(BEGIN);
  }

  @Test
  void whatDoesNotFireCanNeitherBeClosedNorExpire() {
    assertThat(Lifecycle.close(resolved(MINUTE), LATER)).isEmpty();
    assertThat(Lifecycle.expire(closed(), LATER)).isEmpty();
  }

  @Test
  void anEventThatExpiredFiresAgainWhenItIsHeardOfAgain() {
    AlarmChange expired = Lifecycle.expire(fired(), LATER).orElseThrow();

    AlarmChange again = only(same(expired.after()), firing(BEGIN, Duration.ofMinutes(10), "95"));

    assertThat(expired.effect()).isEqualTo(Effect.EXPIRED);
    assertThat(expired.after().course().ending()).isEqualTo(Ending.EXPIRED);
    assertThat(again.effect()).isEqualTo(Effect.REOPENED);
    assertThat(again.after().isFiring()).isTrue();
  }

  @Test
  void aLaterOccurrenceOfWhatAPersonClosedFires() {
    AlarmChange change = only(new Neighbours(closed(), null, null), firing(LATER));

    assertThat(change.effect()).isEqualTo(Effect.FIRED);
    assertThat(change.after().isFiring()).isTrue();
  }

  @Test
  void aResolveOfWhatAPersonClosedResolvesIt() {
    AlarmChange change = only(same(closed()), resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(change.after().course().ending()).isEqualTo(Ending.RESOLVED);
  }

  @Test
  void aResolveWithoutATimeEndsTheOpenOccurrenceWhenItIsReceived() {
    Instant receivedAt = BEGIN.plus(Duration.ofMinutes(4));

    AlarmChange change =
        Lifecycle.judge(
                new Neighbours(fired(), null, null),
                withoutTime(Phase.RESOLVED),
                receivedAt,
                STALE_AFTER)
            .getFirst();

    assertThat(change.effect()).isEqualTo(Effect.RESOLVED);
    assertThat(change.after().course().resolvedAt()).isEqualTo(receivedAt);
    assertThat(change.after().id()).isEqualTo(7);
  }

  @Test
  void aResolveWithoutABeginningThatEndsBeforeTheOpenOccurrenceBeganLeavesItFiring() {
    Alarm open = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    List<AlarmChange> changes =
        Lifecycle.judge(
            new Neighbours(null, null, open),
            resolve(null, BEGIN.plus(MINUTE)),
            LATER,
            STALE_AFTER);

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().effect()).isEqualTo(Effect.RESOLVED_UNSEEN_START);
    assertThat(changes.getFirst().after().course().firstOccurredAt()).isEqualTo(BEGIN.plus(MINUTE));
  }

  @Test
  void aResolveWithoutABeginningEndsTheOccurrenceThatBeganBeforeItsEnd() {
    Alarm superseded = judge(new Neighbours(fired(), null, null), firing(LATER)).get(1).after();
    Alarm open = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    AlarmChange change =
        only(new Neighbours(superseded, null, open), resolve(null, BEGIN.plus(MINUTE)));

    assertThat(change.after().id()).isEqualTo(superseded.id());
    assertThat(change.after().course().ending()).isEqualTo(Ending.RESOLVED);
    assertThat(change.after().duration(LATER)).isEqualTo(MINUTE);
  }

  @Test
  void theFiringOfALoneResolveThatTellsNoBeginningIsOver() {
    Alarm lone =
        Lifecycle.judge(
                AlarmBook.NOTHING_KNOWN, resolve(null, BEGIN.plus(MINUTE)), LATER, STALE_AFTER)
            .getFirst()
            .after();

    AlarmChange change = only(new Neighbours(null, null, lone), firing(BEGIN));

    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
    assertThat(change.after().duration(LATER)).isEqualTo(MINUTE);
  }

  @Test
  void ofASupersededOccurrenceTheNewestValueStaysThoughItArrivesLast() {
    Alarm superseded = judge(new Neighbours(fired(), null, null), firing(LATER)).get(1).after();

    AlarmChange newer = only(same(superseded), firing(BEGIN, Duration.ofMinutes(9), "97.2"));
    AlarmChange older = only(same(newer.after()), firing(BEGIN, Duration.ofMinutes(1), "93"));

    assertThat(newer.effect()).isEqualTo(Effect.LATE);
    assertThat(value(newer)).isEqualTo("97.2");
    assertThat(value(older)).isEqualTo("97.2");
    assertThat(older.after().course().ending()).isEqualTo(Ending.SUPERSEDED);
  }

  @Test
  void aFiringWithoutATimeAfterAnEndedOccurrenceIsANewOne() {
    AlarmChange change =
        Lifecycle.judge(
                new Neighbours(resolved(MINUTE), null, null),
                withoutTime(Phase.FIRING),
                LATER,
                STALE_AFTER)
            .getFirst();

    assertThat(change.effect()).isEqualTo(Effect.FIRED);
    assertThat(change.after().course().firstOccurredAt()).isEqualTo(LATER);
  }

  @Test
  void aMessageThatTellsTheBeginningFillsItInWhereItWasNotKnown() {
    Instant heard = BEGIN.plus(MINUTE);
    Alarm open =
        Lifecycle.judge(AlarmBook.NOTHING_KNOWN, withoutTime(Phase.FIRING), heard, STALE_AFTER)
            .getFirst()
            .after()
            .withId(7);

    AlarmChange change = only(new Neighbours(null, null, open), resolve(BEGIN, LATER));

    assertThat(open.course().startTold()).isFalse();
    assertThat(change.effect()).isEqualTo(Effect.RESOLVED);
    assertThat(change.after().id()).isEqualTo(7);
    assertThat(change.after().course().startTold()).isTrue();
    assertThat(change.after().course().firstOccurredAt()).isEqualTo(BEGIN);
    assertThat(change.after().course().resolvedAt()).isEqualTo(LATER);
  }

  @Test
  void aMessageWithoutABeginningLeavesItToldOrUntoldAsItWas() {
    Alarm untold = only(AlarmBook.NOTHING_KNOWN, withoutTime(Phase.FIRING)).after().withId(7);

    Course stillUntold =
        only(new Neighbours(untold, null, null), withoutTime(Phase.FIRING)).after().course();
    Course stillTold =
        only(new Neighbours(fired(), null, null), withoutTime(Phase.FIRING)).after().course();

    assertThat(stillUntold.startTold()).isFalse();
    assertThat(stillUntold.firstOccurredAt()).isEqualTo(untold.course().firstOccurredAt());
    assertThat(stillTold.startTold()).isTrue();
    assertThat(stillTold.firstOccurredAt()).isEqualTo(BEGIN);
  }

  @Test
  void whatIsKnownToHaveBegunLaterIsNotTakenForAnEarlierOccurrence() {
    Alarm open = only(AlarmBook.NOTHING_KNOWN, firing(LATER)).after().withId(9);

    AlarmChange change = only(new Neighbours(null, null, open), resolve(BEGIN, BEGIN.plus(MINUTE)));

    assertThat(open.course().startTold()).isTrue();
    assertThat(change.effect()).isEqualTo(Effect.RESOLVED_UNSEEN_START);
  }

  @Test
  void aRetryIsCountedAndChangesNothingElse() {
    Alarm alarm = fired();

    AlarmChange change = Lifecycle.redelivered(alarm, 1, alarm.course().lastReceivedAt());

    assertThat(change.effect()).isEqualTo(Effect.REDELIVERED);
    assertThat(change.after().tally().redeliveries()).isOne();
    assertThat(change.after().tally().notifications()).isOne();
    assertThat(change.after().course()).isEqualTo(alarm.course());
  }

  @Test
  void anEndBeforeTheBeginningGivesNoNegativeDuration() {
    AlarmChange change = only(same(fired()), resolve(BEGIN, BEGIN.minus(MINUTE)));

    assertThat(change.after().duration(LATER)).isZero();
  }

  @Test
  void whatAResolveLeavesOutItsFiringHasToldAlready() {
    Alarm serious = only(AlarmBook.NOTHING_KNOWN, firing(BEGIN, Level.SERIOUS)).after().withId(7);

    AlarmChange change = only(same(serious), bare(resolve(BEGIN, BEGIN.plus(MINUTE))));

    assertThat(change.after().level()).isEqualTo(Level.SERIOUS);
    assertThat(change.after().policy()).isEqualTo(serious.policy());
    assertThat(change.after().object().region()).isEqualTo("gz");
  }

  @Test
  void aLateFiringOfALoneResolveNeverFiresHoweverLongItLasted() {
    Alarm lone = only(AlarmBook.NOTHING_KNOWN, resolve(BEGIN, BEGIN.plus(MINUTE))).after();

    AlarmChange change = only(same(lone), firing(BEGIN, Duration.ofMinutes(10), "95"));

    assertThat(change.effect()).isEqualTo(Effect.START_FILLED_IN);
    assertThat(change.after().course().phase()).isEqualTo(Phase.RESOLVED);
  }

  @Test
  void everySessionIdIsKeptOnce() {
    Alarm resolved = only(same(fired()), resolve(BEGIN, BEGIN.plus(MINUTE))).after();

    assertThat(resolved.tally().sessionIds()).containsExactly("session-FIRING", "session-RESOLVED");
  }

  /// The same message with nothing in it that can be left out.
  private static AlarmMessage bare(AlarmMessage message) {
    Subject full = message.subject();
    CloudObject object = full.object();
    Subject bare =
        new Subject(
            full.type(),
            null,
            new Policy(full.policy().id(), null, null, null, null),
            new CloudObject(object.id(), object.name(), null, null, object.dimensions()),
            full.condition(),
            Level.UNGRADED,
            true,
            null);
    return new AlarmMessage(
        message.phase(),
        message.key(),
        bare,
        message.firstOccurredAt(),
        message.recoveredAt(),
        message.asOf(),
        message.lasted(),
        null,
        message.sessionIds());
  }

  private static Alarm fired() {
    return only(AlarmBook.NOTHING_KNOWN, firing(BEGIN, Duration.ofMinutes(2), "91"))
        .after()
        .withId(7);
  }

  private static Alarm resolved(Duration after) {
    return only(
            same(only(AlarmBook.NOTHING_KNOWN, firing(BEGIN)).after().withId(7)),
            resolve(BEGIN, BEGIN.plus(after)))
        .after();
  }

  private static Alarm closed() {
    return Lifecycle.close(fired(), BEGIN.plus(Duration.ofMinutes(5))).orElseThrow().after();
  }

  private static Neighbours same(Alarm alarm) {
    return new Neighbours(null, alarm, null);
  }

  private static AlarmChange only(Neighbours known, AlarmMessage message) {
    List<AlarmChange> changes = judge(known, message);
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static List<AlarmChange> judge(Neighbours known, AlarmMessage message) {
    return Lifecycle.judge(known, message, BEGIN.plus(Duration.ofMinutes(1)), STALE_AFTER);
  }

  private static String value(AlarmChange change) {
    return ((Condition.Metric) change.after().condition()).value();
  }
}
