package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static dev.tocsin.notification.SampleAlarms.alarm;
import static dev.tocsin.notification.SampleAlarms.fired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.QuietHours;
import dev.tocsin.settings.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifierTest {

  private Instant now = NOON;
  private final RecordingAudience audience = new RecordingAudience(() -> now);
  private final Notifier notifier =
      new Notifier(Texts.in(Locale.ENGLISH), ZoneOffset.UTC, () -> now, audience);

  @Test
  void aNewAlarmSaysWhatWhereAndHowBad() {
    notifier.accept(List.of(fired(7, Level.SERIOUS, "prod-web-cpu-90")));

    assertThat(notices())
        .containsExactly(
            new Notice(
                "alarm-7",
                Level.SERIOUS,
                "‼ Serious · CPU utilization 97.2 % > 90",
                "web-gz-07 · prod-web-cpu-90 · gz",
                7L,
                Channel.SOUND));
  }

  @Test
  void theNoticeIsInThePersonsLanguage() {
    notifier.speak(Locale.CHINA);
    notifier.accept(List.of(fired(7, Level.SERIOUS, "生产")));

    assertThat(notices().getFirst().title()).isEqualTo("‼ 严重 · CPU utilization 97.2 % > 90");
  }

  @Test
  void anAlarmThatGotWorseReplacesItsNoticeAndSaysWhy() {
    notifier.accept(List.of(fired(7, Level.WARN, "p")));
    notifier.accept(
        List.of(
            new AlarmChange(
                Effect.LEVEL_CHANGED,
                alarm(7, Level.WARN, "p", true),
                alarm(7, Level.SERIOUS, "p", true))));

    later(Duration.ofSeconds(1));

    assertThat(notices()).extracting(Notice::slot).containsExactly("alarm-7", "alarm-7");
    assertThat(notices().getLast().body()).isEqualTo("more severe now · web-gz-07 · p · gz");
  }

  @Test
  void repeatsAreSilent() {
    notifier.accept(List.of(SampleAlarms.change(Effect.REPEATED, Level.WARN, Level.WARN, true)));

    assertThat(notices()).isEmpty();
  }

  @Test
  void threeInTenSecondsAreSingleAndTheFourthMakesAStorm() {
    for (long id = 1; id <= 4; id++) {
      notifier.accept(List.of(fired(id, id == 2 ? Level.SERIOUS : Level.WARN, "prod-clb-5xx")));
      now = now.plusSeconds(2);
    }

    assertThat(notices()).hasSize(4);
    assertThat(notices().getLast())
        .isEqualTo(
            new Notice(
                "alarm-3",
                Level.SERIOUS,
                "4 new alarms · 1 serious",
                "most: prod-clb-5xx (4)",
                null,
                Channel.SOUND));
  }

  @Test
  void aStormInOneCommitIsOneNotice() {
    notifier.accept(storm(1, 12));

    assertThat(notices())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.title()).isEqualTo("12 new alarms · 4 serious");
          assertThat(notice.body()).isEqualTo("most: often (9)");
          assertThat(notice.alarmId()).isNull();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 50, 333, 1_000})
  void aStormOfAThousandInAMinuteTakesThreePlacesHoweverItIsSpaced(int bursts) {
    long id = 0;
    for (int burst = 0; burst < bursts; burst++) {
      List<AlarmChange> changes = new ArrayList<>();
      for (long last = (burst + 1) * 1_000L / bursts; id < last; ) {
        changes.add(fired(++id, Level.WARN, "policy"));
      }
      notifier.accept(changes);
      later(Duration.ofMillis(59_000 / bursts));
    }
    later(Duration.ofSeconds(1));

    assertThat(audience.desktop().stream().map(Notice::slot).distinct().count())
        .isLessThanOrEqualTo(3);
    assertThat(audience.desktop()).hasSizeLessThanOrEqualTo(65);
    assertThat(audience.last().title()).isEqualTo("1,000 new alarms");
    assertThat(audience.announcements).hasSize(1_000);
  }

  @Test
  void alarmsSpacedOutOverAMinuteTakeThreePlacesToo() {
    for (long id = 1; id <= 6; id++) {
      notifier.accept(List.of(fired(id, Level.WARN, "p")));
      later(Duration.ofSeconds(9 + id % 2 * 2));
    }

    assertThat(audience.desktop())
        .extracting(Notice::slot)
        .containsExactly("alarm-1", "alarm-2", "alarm-3", "alarm-3", "alarm-3", "alarm-3");
    assertThat(audience.last().title()).isEqualTo("6 new alarms");
  }

  @Test
  void theCountOfAStormIsHeardOnlyWhenItGetsWorse() {
    for (long id = 1; id <= 60; id++) {
      notifier.accept(List.of(fired(id, id % 2 == 0 ? Level.SERIOUS : Level.WARN, "p")));
      later(Duration.ofSeconds(1));
    }

    assertThat(audience.desktop().stream().filter(it -> it.channel() == Channel.SOUND).count())
        .isLessThanOrEqualTo(3);
  }

  @Test
  void aResolveReplacesTheNoticeOfItsFiring() {
    notifier.accept(List.of(fired(7, Level.WARN, "p")));
    later(Duration.ofSeconds(30));
    notifier.accept(List.of(resolved(7, Level.WARN)));

    assertThat(audience.desktop()).extracting(Notice::slot).containsExactly("alarm-7", "alarm-7");
    assertThat(audience.last().title()).isEqualTo("✓ Resolved · CPU utilization 97.2 % > 90");
    assertThat(audience.last().channel()).isEqualTo(Channel.DESKTOP);
  }

  @Test
  void aResolveWhoseFiringWasNotOnTheDesktopStaysInTheWindow() {
    notifier.accept(List.of(fired(7, Level.REMIND, "p"), resolved(8, Level.SERIOUS)));
    notifier.accept(List.of(resolved(7, Level.REMIND)));

    assertThat(audience.desktop()).isEmpty();
    assertThat(notices()).extracting(Notice::channel).containsOnly(Channel.WINDOW).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACKNOWLEDGED", "SHELVED", "CLOSED", "SUPERSEDED", "EXPIRED"})
  void whatIsAttendedToOrOverIsTakenOffTheDesktop(Effect effect) {
    notifier.accept(List.of(fired(7, Level.WARN, "p")));
    notifier.accept(
        List.of(
            new AlarmChange(
                effect, alarm(7, Level.WARN, "p", true), alarm(7, Level.WARN, "p", true))));

    assertThat(audience.withdrawn).containsExactly("alarm-7");
  }

  @Test
  void theNoticeOfAStormStaysWhenOneOfItsAlarmsIsAttendedTo() {
    notifier.accept(storm(1, 12));
    notifier.accept(
        List.of(
            new AlarmChange(
                Effect.ACKNOWLEDGED,
                alarm(1, Level.WARN, "p", true),
                alarm(1, Level.WARN, "p", true))));

    assertThat(audience.withdrawn).isEmpty();
  }

  @Test
  void aNoticeThatChangesOftenIsShownOnceASecondAndItsLastWordArrives() {
    for (int i = 0; i < 20; i++) {
      notifier.accept(storm(1 + 12 * i, 12));
      now = now.plusMillis(90);
    }
    assertThat(audience.desktop()).hasSizeLessThanOrEqualTo(2);

    later(Duration.ofSeconds(1));

    assertThat(audience.last().title()).startsWith("240 new alarms");
  }

  @Test
  void whatCameInQuietHoursIsOneDigestAfterwards() {
    notifier.use(
        Attention.DEFAULT.withQuietHours(
            new QuietHours(
                new WeeklyHours(Set.of(), LocalTime.of(11, 0), LocalTime.of(14, 0)), false)),
        Ruling::plain);
    for (long id = 1; id <= 12; id++) {
      notifier.accept(List.of(fired(id, Level.WARN, "p")));
      later(Duration.ofMinutes(5));
    }
    for (long id = 1; id <= 9; id++) {
      notifier.accept(List.of(resolved(id, Level.WARN)));
    }
    notifier.accept(List.of(fired(13, Level.SERIOUS, "p")));
    assertThat(audience.desktop()).extracting(Notice::alarmId).containsExactly(13L);

    later(Duration.ofHours(1));

    assertThat(audience.last())
        .isEqualTo(
            new Notice(
                "digest",
                Level.WARN,
                "While quiet 11:00–14:00",
                "12 came · 9 resolved · 3 still fire",
                null,
                Channel.DESKTOP));
    later(Duration.ofHours(1));
    assertThat(audience.desktop()).hasSize(2);
    assertThat(audience.announcements.getFirst())
        .isEqualTo(new Announcement(1, NOON, "window", "quiet-hours", "2026-11-23T14:00:00Z"));
  }

  @Test
  void aMuteHoldsBackEverythingAndIsDigestedWhenItEnds() {
    notifier.use(Attention.DEFAULT.withMutedUntil(NOON.plus(Duration.ofHours(1))), Ruling::plain);
    notifier.accept(List.of(fired(1, Level.SERIOUS, "p")));
    later(Duration.ofMinutes(59));
    assertThat(audience.desktop()).isEmpty();

    later(Duration.ofMinutes(1));

    assertThat(audience.last().title()).isEqualTo("While muted 12:00–13:00");
    assertThat(audience.last().body()).isEqualTo("1 came · 0 resolved · 1 still fires · 1 serious");
  }

  @Test
  void aMuteThatAPersonEndsIsDigestedAtOnce() {
    notifier.use(Attention.DEFAULT.withMutedUntil(Attention.UNTIL_UNMUTED), Ruling::plain);
    notifier.accept(List.of(fired(1, Level.WARN, "p")));
    now = now.plus(Duration.ofMinutes(10));
    notifier.use(Attention.DEFAULT, Ruling::plain);
    notifier.tick();

    assertThat(audience.last().title()).isEqualTo("While muted 12:00–12:10");
  }

  @Test
  void anAlarmThatFiresWhenItsShelfEndsIsTold() {
    Instant end = NOON.plus(Duration.ofMinutes(30));
    notifier.use(
        Attention.DEFAULT,
        (alarm, at) ->
            new Ruling(
                alarm.level(),
                at.isBefore(end) ? new Ruling.Shelf(end, "ns:qce/cvm") : null,
                null));
    notifier.accept(List.of(fired(1, Level.WARN, "p"), fired(2, Level.WARN, "p")));
    notifier.accept(List.of(resolved(2, Level.WARN)));
    later(Duration.ofMinutes(29));
    assertThat(notices()).isEmpty();

    later(Duration.ofMinutes(2));

    assertThat(notices())
        .singleElement()
        .extracting(Notice::body)
        .isEqualTo("no longer shelved, and still fires · web-gz-07 · p · gz");
    assertThat(audience.announcements)
        .extracting(Announcement::reason)
        .containsExactly("shelved-by-rule", "shelved-by-rule", "shelved-by-rule", "off-the-shelf");
  }

  @Test
  void anAcknowledgedAlarmThatStillFiresIsToldAgainAfterTheTimeThatIsSet() {
    notifier.use(Attention.DEFAULT.withAcknowledgeReminder(120), Ruling::plain);
    notifier.accept(List.of(acknowledged(1)));
    later(Duration.ofMinutes(119));
    assertThat(notices()).isEmpty();

    later(Duration.ofMinutes(2));
    later(Duration.ofMinutes(60));
    assertThat(notices())
        .singleElement()
        .extracting(Notice::body)
        .isEqualTo("acknowledged, and still fires · web-gz-07 · policy · gz");

    later(Duration.ofMinutes(60));
    assertThat(notices()).hasSize(2);
  }

  @Test
  void theReceiverIsToldOnceWhenItStopsAndOnceWhenItWorksAgain() {
    notifier.receiver(null);
    notifier.receiver("Address in use");
    later(Duration.ofMinutes(10));
    notifier.receiver("Address in use");
    notifier.receiver(null);
    notifier.receiver(null);

    assertThat(notices())
        .extracting(Notice::slot, Notice::title, Notice::body)
        .containsExactly(
            tuple("receiver", "✕ The receiver is down: no alarm can arrive", "Address in use"),
            tuple(
                "receiver", "✓ The receiver works again", "Alarms of 12:00–12:10 may be missing"));
  }

  @Test
  void callbacksThatCannotBeReadAreToldOnceAnHour() {
    notifier.begin(List.of(), 2);
    notifier.inbox(2);
    notifier.inbox(3);
    later(Duration.ofMinutes(30));
    notifier.inbox(5);
    assertThat(notices()).extracting(Notice::title).containsExactly("3 callbacks cannot be read");

    later(Duration.ofMinutes(31));

    assertThat(audience.last().title()).isEqualTo("5 callbacks cannot be read");
  }

  @Test
  void whoWasAwayIsToldWhatCameAndWent() {
    notifier.attended(false);
    notifier.accept(List.of(fired(1, Level.WARN, "p"), fired(2, Level.WARN, "p")));
    later(Duration.ofMinutes(40));
    notifier.accept(List.of(resolved(1, Level.WARN)));
    notifier.attended(true);

    assertThat(audience.last())
        .isEqualTo(
            new Notice(
                "absence",
                Level.WARN,
                "While nobody looked 12:00–12:40",
                "2 came · 1 resolved · 1 still fires",
                null,
                Channel.WINDOW));
  }

  @Test
  void anOverdueAlarmIsToldOnce() {
    Alarm periodic = SampleAlarms.periodic(1, Duration.ofMinutes(5));
    notifier.accept(List.of(new AlarmChange(Effect.FIRED, null, periodic)));
    for (int i = 0; i < 20; i++) {
      later(Duration.ofMinutes(1));
    }

    assertThat(notices())
        .extracting(Notice::body)
        .containsExactly(
            "web-gz-07 · policy · gz",
            "overdue: its next push has not come · web-gz-07 · policy · gz");
    assertThat(audience.last().channel()).isEqualTo(Channel.WINDOW);
  }

  @Test
  void afterTenSecondsOfCalmAlarmsAreSingleAgain() {
    notifier.accept(storm(1, 12));
    now = now.plus(Duration.ofSeconds(9));
    notifier.accept(List.of(fired(50, Level.WARN, "p")));
    assertThat(notices().getLast().title()).isEqualTo("13 new alarms · 4 serious");

    now = now.plus(Duration.ofSeconds(10));
    notifier.accept(List.of(fired(51, Level.WARN, "p")));

    assertThat(notices().getLast().slot()).isEqualTo("alarm-51");
    assertThat(notices().getLast().alarmId()).isEqualTo(51);
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeAStormLast() {
    notifier.accept(storm(1, 12));
    now = now.minus(Duration.ofHours(1));
    notifier.accept(List.of(fired(50, Level.WARN, "p")));

    assertThat(notices().getLast().alarmId()).isEqualTo(50);
  }

  @Test
  void whatFiredBeforeARestartIsOneNotice() {
    notifier.begin(List.of(), 0);
    assertThat(notices()).isEmpty();

    notifier.begin(
        List.of(
            alarm(1, Level.WARN, "p", true),
            alarm(2, Level.SERIOUS, "p", true),
            alarm(3, Level.SERIOUS, "p", false)),
        0);

    assertThat(notices())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.slot()).isEqualTo("restart");
          assertThat(notice.title()).isEqualTo("2 alarms fire · 1 serious");
          assertThat(notice.channel()).isEqualTo(Channel.DESKTOP);
        });
  }

  @Test
  void hostileTextChangesNothingButItself() {
    String hostile = "{0} <b>\u202e\n" + "x".repeat(20_000);
    notifier.accept(
        List.of(
            new AlarmChange(
                Effect.FIRED,
                null,
                alarm(9, Level.UNGRADED, hostile, hostile, event(hostile), true))));

    Notice notice = notices().getFirst();
    assertThat(notice.title()).startsWith("Alarm · {0} <b> xxx").hasSizeLessThanOrEqualTo(200);
    assertThat(notice.body())
        .startsWith("{0} <b> xxx")
        .endsWith("x… · gz")
        .hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void anAlarmThatNamesNothingStillHasATitle() {
    notifier.accept(
        List.of(new AlarmChange(Effect.FIRED, null, alarm(9, Level.REMIND, "", "", null, true))));

    assertThat(notices().getFirst().title()).isEqualTo("i Remind · unnamed condition");
    assertThat(notices().getFirst().body()).isEqualTo("gz");
  }

  @Test
  void whyAnAlarmIsBackIsToldFirst() {
    Map<Effect, String> words =
        Map.of(Effect.REFIRED, "fires again", Effect.REOPENED, "fires although closed");
    words.forEach((effect, text) -> {
      audience.told.clear();
      now = now.plusSeconds(100);
      notifier.accept(List.of(SampleAlarms.change(effect, Level.WARN, Level.WARN, true)));
      assertThat(notices().getFirst().body()).startsWith(text);
    });
  }

  private List<Notice> notices() {
    return audience.told.stream().map(RecordingAudience.Told::notice).toList();
  }

  private void later(Duration time) {
    now = now.plus(time);
    notifier.tick();
  }

  private static AlarmChange resolved(long id, Level level) {
    return new AlarmChange(
        Effect.RESOLVED, alarm(id, level, "p", true), alarm(id, level, "p", false));
  }

  private static AlarmChange acknowledged(long id) {
    return Lifecycle.acknowledge(
            alarm(id, Level.WARN, "policy", true), new Acknowledgement(NOON, "li", null))
        .orElseThrow();
  }

  /// Nine of twelve of the policy `often`, four serious.
  private static List<AlarmChange> storm(long first, long count) {
    return LongStream.range(first, first + count)
        .mapToObj(
            id -> fired(id, id % 3 == 0 ? Level.SERIOUS : Level.WARN, id % 4 == 0 ? "p" : "often"))
        .toList();
  }

  private static Condition event(String name) {
    return new Condition.Event(name, name, null, null, false);
  }
}
