package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

  private final LiveRows rows =
      new LiveRows(
          new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE));

  @Test
  void aResolvedAlarmLeavesAfterADayAndAFiringOneNever() {
    Alarm seen = Lifecycle.see(Alarms.resolved(2, "web")).orElseThrow().after();
    rows.load(List.of(Alarms.firing(1, "web", "Warn"), seen), NOW);

    rows.age(NOW.plus(Duration.ofDays(30)));

    assertThat(rows.all()).extracting(Row::id).containsExactly(1L);
  }

  @Test
  void aResolveThatArrivesLateIsSeenAllTheSame() {
    Alarm late = Alarms.resolvedAndReceivedAt(1, NOW.plus(Duration.ofDays(3)));

    rows.load(List.of(late), NOW.plus(Duration.ofDays(3)));
    rows.age(NOW.plus(Duration.ofDays(3)));

    assertThat(rows.all()).hasSize(1);
  }

  @Test
  void anAlarmBecomesStaleByTheClockAlone() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn")), NOW);

    rows.age(NOW.plus(Duration.ofHours(25)));

    assertThat(rows.all()).extracting(Row::state).containsExactly(RowState.STALE);
  }

  @Test
  void whatIsResolvedInFrontOfThePersonStaysAtItsPlaceForAMoment() {
    rows.load(List.of(Alarms.firing(1, "web", "Serious"), Alarms.firing(2, "web", "Warn")), NOW);

    resolve(1);

    assertThat(rows.all()).extracting(Row::id).containsExactly(1L, 2L);
    assertThat(rows.all().iterator().next().state()).isEqualTo(RowState.UNSEEN);
    assertThat(rows.settle(NOW.plusSeconds(3))).isFalse();

    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isTrue();

    assertThat(rows.all()).extracting(Row::id).containsExactly(2L, 1L);
    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isFalse();
  }

  @Test
  void whatFiresAgainMeanwhileDoesNotLeave() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn")), NOW);
    resolve(1);

    rows.apply(
        List.of(new AlarmChange(Effect.REOPENED, null, Alarms.firing(1, "web", "Warn"))), NOW);

    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isFalse();
    assertThat(rows.all()).noneMatch(Row::lingers);
  }

  @Test
  void whatNobodyHasSeenStaysUntilSomebodyLooks() {
    Instant later = NOW.plus(Duration.ofDays(30));
    Alarm resolved = Alarms.resolved(1, "web");
    rows.load(List.of(resolved), NOW);

    rows.age(later);
    assertThat(rows.all()).extracting(Row::state).containsExactly(RowState.UNSEEN);

    rows.apply(List.of(Lifecycle.see(resolved).orElseThrow()), later);
    assertThat(rows.all()).isEmpty();
  }

  @Test
  void anAlarmBecomesOverdueByTheClockAloneAndThatIsSaidOnce() {
    Alarm plain = Alarms.firing(1, "web", "Warn");
    Alarm repeating =
        new Alarm(
            1,
            plain.key(),
            plain.subject(),
            plain.course(),
            plain.tally(),
            plain.attention(),
            new Repetition(Repetition.Kind.PERIODIC, Duration.ofHours(1)));
    rows.load(List.of(repeating), NOW);

    assertThat(rows.age(NOW.plus(Duration.ofMinutes(91)))).isFalse();
    assertThat(rows.age(NOW.plus(Duration.ofMinutes(92)))).isTrue();

    assertThat(rows.all()).allMatch(Row::isOverdue);
    assertThat(rows.age(NOW.plus(Duration.ofMinutes(93)))).isFalse();
  }

  @Test
  void whatIsShelvedComesBackAtItsTime() {
    Alarm alarm = Alarms.firing(1, "web", "Warn");
    Shelving hour = new Shelving(NOW.plusSeconds(3_600), NOW, "anna", null);
    rows.load(List.of(alarm), NOW);

    rows.apply(List.of(Lifecycle.shelve(alarm, hour).orElseThrow()), NOW);

    assertThat(rows.all()).extracting(Row::state).containsExactly(RowState.SHELVED);
    assertThat(rows.all()).extracting(Row::shelvedUntil).containsExactly(hour.until());
    assertThat(rows.age(NOW.plusSeconds(3_600))).isTrue();
    assertThat(rows.all()).extracting(Row::state).containsExactly(RowState.FIRING);
  }

  @Test
  void theRowsStandInTheirOrderWhateverComesAndGoes() {
    Random random = new Random(7);
    rows.load(IntStream.range(0, 100).mapToObj(number -> any(number, random)).toList(), NOW);

    for (int time = 0; time < 200; time++) {
      Alarm alarm = any(random.nextInt(150), random);
      rows.apply(List.of(new AlarmChange(Effect.REPEATED, null, alarm)), NOW);
      rows.settle(NOW.plusSeconds(random.nextInt(20)));
    }

    assertThat(rows.all()).isSortedAccordingTo(RowOrder.DEFAULT).doesNotHaveDuplicates();
    assertThat(rows.all()).extracting(Row::id).hasSizeGreaterThan(120).doesNotHaveDuplicates();
  }

  private static Alarm any(int number, Random random) {
    String level = List.of("Serious", "Warn", "Remind").get(random.nextInt(3));
    return random.nextBoolean()
        ? Alarms.firing(number, "web", level)
        : Alarms.resolved(number, "web");
  }

  @Test
  void anotherLanguageChangesWordsAndNoOrder() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn"), Alarms.firing(2, "web", "Serious")), NOW);

    rows.speak(
        new RowMaker(
            Catalog.load(), Locale.SIMPLIFIED_CHINESE, Messages.STALE_AFTER, _ -> HouseRules.NONE));
    rows.apply(
        List.of(new AlarmChange(Effect.RESOLVED, null, Alarms.resolved(2, "web"))),
        NOW.plus(LiveRows.LINGERS));
    rows.settle(NOW.plus(LiveRows.LINGERS).plus(LiveRows.LINGERS));

    assertThat(rows.all())
        .extracting(Row::id, Row::region)
        .containsExactly(tuple(1L, "广州"), tuple(2L, "广州"));
  }

  @Test
  void ofVeryManyResolvedOnesTheOldestLeaveAndNoFiringOne() {
    Alarm resolved = Alarms.resolved(1, "web");
    List<Alarm> alarms = new ArrayList<>(List.of(Alarms.firing(7, "web", "Warn").withId(30_000)));
    for (int id = 1; id <= 20_003; id++) {
      alarms.add(Lifecycle.redelivered(resolved.withId(id), 1, NOW.plusMillis(id)).after());
    }

    rows.load(alarms, NOW);

    assertThat(rows.all()).hasSize(20_001).extracting(Row::id).contains(4L, 30_000L);
    assertThat(rows.all()).extracting(Row::id).doesNotContain(1L, 2L, 3L);
  }

  @Test
  void theNewestOfThreeOccurrencesWithinAnHourChatters() {
    rows.load(
        List.of(
            again(1, "14:10:00"), again(2, "14:20:00"), again(3, "14:59:00"), again(9, "13:00:00")),
        NOW);
    assertThat(chattering()).containsExactly(3L);

    rows.apply(List.of(new AlarmChange(Effect.FIRED, null, again(4, "14:59:30"))), NOW);
    assertThat(rows.age(NOW)).isTrue();
    assertThat(chattering()).containsExactly(4L);

    assertThat(rows.age(Instant.parse("2026-11-20T07:20:00Z"))).isTrue();
    assertThat(chattering()).isEmpty();
  }

  @Test
  void occurrencesOfTwoPoliciesAreNotOneAlarmThatChatters() {
    rows.load(
        List.of(again(1, "14:10:00"), again(2, "14:20:00"), Alarms.began(3, "other", "14:30:00")),
        NOW);

    assertThat(chattering()).isEmpty();
  }

  @Test
  void otherRulesTakeEffectWithoutAPush() {
    AtomicReference<HouseRules> rules = new AtomicReference<>(HouseRules.NONE);
    LiveRows judged =
        new LiveRows(
            new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER, _ -> rules.get()));
    judged.load(List.of(Alarms.firing(1, "web", ""), Alarms.firing(2, "db", "Warn")), NOW);

    rules.set(
        new HouseRules(
            List.of(
                new HouseRules.ShelfRule(
                    query("policy:db sev:warn"), "policy:db sev:warn", NOW.plusSeconds(60))),
            List.of(new HouseRules.LevelRule(query("policy:web"), "policy:web", Level.SERIOUS)),
            Level.REMIND,
            3));

    assertThat(judged.age(NOW)).isTrue();
    assertThat(judged.all())
        .extracting(Row::id, Row::grade, Row::state)
        .containsExactly(
            tuple(1L, new Grade(Level.SERIOUS, Grade.From.RULE, "policy:web"), RowState.FIRING),
            tuple(2L, new Grade(Level.WARN, Grade.From.SENT, null), RowState.SHELVED));
    assertThat(judged.all().stream().toList().getLast().judgement().shelved())
        .isEqualTo(new Shelved(NOW.plusSeconds(60), "policy:db sev:warn"));
  }

  private static Query query(String text) {
    return ((Parsed) QueryParser.parse(text)).query();
  }

  private static Alarm again(int id, String began) {
    return Alarms.began(id, "web", began);
  }

  private List<Long> chattering() {
    return rows.all().stream().filter(Row::isChattering).map(Row::id).toList();
  }

  private void resolve(int number) {
    rows.apply(
        List.of(new AlarmChange(Effect.RESOLVED, null, Alarms.resolved(number, "web"))), NOW);
  }
}
