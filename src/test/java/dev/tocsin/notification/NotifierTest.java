package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static dev.tocsin.notification.SampleAlarms.alarm;
import static dev.tocsin.notification.SampleAlarms.fired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

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
