package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static dev.tocsin.notification.SampleAlarms.alarm;
import static dev.tocsin.notification.SampleAlarms.fired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Changes that arrive faster than they can be told, and so are told together.
class TogetherTest {

  private Instant now = NOON;
  private final RecordingAudience audience = new RecordingAudience(() -> now);
  private final Notifier notifier =
      new Notifier(Texts.in(Locale.ENGLISH), ZoneOffset.UTC, () -> now, audience);

  @Test
  void whatCameAndWentAtOnceIsTakenOffTheDesktopAgain() {
    notifier.accept(List.of(fired(7, Level.WARN, "p"), changed(Effect.RESOLVED, false)));

    assertThat(audience.desktop()).extracting(Notice::slot).containsExactly("alarm-7");
    assertThat(audience.withdrawn).containsExactly("alarm-7");
  }

  @ParameterizedTest
  @EnumSource(names = {"REOPENED", "REFIRED"})
  void whatEndsAndFiresAgainAtOnceStaysOnTheDesktop(Effect again) {
    notifier.accept(List.of(fired(7, Level.WARN, "p")));
    now = now.plus(Duration.ofMinutes(5));
    notifier.accept(List.of(changed(Effect.CLOSED, false), changed(again, true)));

    assertThat(audience.desktop()).extracting(Notice::slot).containsExactly("alarm-7", "alarm-7");
    assertThat(audience.withdrawn).isEmpty();
  }

  @Test
  void whatWasResolvedWhileTooMuchHappenedIsNeitherOverdueLaterNorLeftOnTheDesktop() {
    Alarm periodic = SampleAlarms.periodic(1, Duration.ofMinutes(5));
    notifier.accept(List.of(new AlarmChange(Effect.FIRED, null, periodic)));
    notifier.catchUp(List.of(alarm(2, Level.WARN, "p", true)));
    now = now.plus(Duration.ofHours(1));
    notifier.tick();

    assertThat(audience.withdrawn).containsExactly("alarm-1");
    assertThat(audience.told)
        .extracting(told -> told.notice().title())
        .containsExactly("! Warn · CPU utilization 97.2 % > 90", "1 alarm fires");
  }

  private static AlarmChange changed(Effect effect, boolean firing) {
    return new AlarmChange(
        effect, alarm(7, Level.WARN, "p", !firing), alarm(7, Level.WARN, "p", firing));
  }
}
