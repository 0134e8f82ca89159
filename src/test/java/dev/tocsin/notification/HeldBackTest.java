package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static dev.tocsin.notification.SampleAlarms.alarm;
import static dev.tocsin.notification.SampleAlarms.fired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.QuietHours;
import dev.tocsin.settings.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens while the desktop is left in peace.
class HeldBackTest {

  private Instant now = NOON;
  private final RecordingAudience audience = new RecordingAudience(() -> now);
  private final Notifier notifier =
      new Notifier(Texts.in(Locale.ENGLISH), ZoneOffset.UTC, () -> now, audience);

  @BeforeEach
  void mute() {
    notifier.use(Attention.DEFAULT.withMutedUntil(NOON.plus(Duration.ofHours(1))), Ruling::plain);
  }

  @Test
  void whatFiredAtAStartIsToldWhenTheMuteEndsIfItFiresOn() {
    notifier.begin(List.of(alarm(1, Level.SERIOUS, "p", true), alarm(2, Level.WARN, "p", true)), 0);
    notifier.accept(
        List.of(
            new AlarmChange(
                Effect.RESOLVED,
                alarm(2, Level.WARN, "p", true),
                alarm(2, Level.WARN, "p", false))));
    assertThat(audience.desktop()).isEmpty();

    muteEnds();

    assertThat(audience.desktop())
        .singleElement()
        .extracting(Notice::body)
        .isEqualTo("0 came · 1 resolved · 1 still fires · 1 serious");
  }

  @Test
  void whatCameWhileTooMuchHappenedIsInTheDigest() {
    notifier.accept(List.of(fired(1, Level.WARN, "p")));
    notifier.catchUp(List.of(alarm(1, Level.WARN, "p", true), alarm(2, Level.SERIOUS, "p", true)));

    muteEnds();

    assertThat(audience.desktop())
        .singleElement()
        .extracting(Notice::body)
        .isEqualTo("1 came · 0 resolved · 2 still fire · 1 serious");
  }

  @Test
  void aReceiverThatIsStillDownIsToldWhenTheMuteEnds() {
    notifier.receiver("Address in use");
    assertThat(audience.desktop()).isEmpty();

    muteEnds();
    muteEnds();

    assertThat(audience.desktop())
        .singleElement()
        .extracting(Notice::title)
        .isEqualTo("✕ The receiver is down: no alarm can arrive");
  }

  @Test
  void aReceiverThatWorksAgainIsNotToldAsDownAfterwards() {
    notifier.receiver("Address in use");
    notifier.receiver(null);

    muteEnds();

    assertThat(audience.desktop()).isEmpty();
  }

  @Test
  void theNoticeOfAReceiverThatWorksAgainGoesThoughNobodyMayBeTold() {
    muteEnds();
    notifier.receiver("Address in use");
    notifier.use(Attention.DEFAULT.withMutedUntil(Attention.UNTIL_UNMUTED), Ruling::plain);
    notifier.receiver(null);

    assertThat(audience.withdrawn).containsExactly("receiver");
  }

  @Test
  void aSeriousAlarmDoesNotWaitForTheEndOfQuietHoursThatLetItThroughWhenOnlyAMuteHeldItBack() {
    WeeklyHours night = new WeeklyHours(Set.of(), LocalTime.of(11, 0), LocalTime.of(20, 0));
    notifier.use(
        Attention.DEFAULT
            .withMutedUntil(NOON.plus(Duration.ofHours(1)))
            .withQuietHours(new QuietHours(night, false)),
        Ruling::plain);
    notifier.accept(List.of(fired(1, Level.SERIOUS, "p")));

    muteEnds();

    assertThat(audience.desktop()).extracting(Notice::slot).containsExactly("digest");
  }

  private void muteEnds() {
    now = now.plus(Duration.ofHours(1));
    notifier.tick();
  }
}
