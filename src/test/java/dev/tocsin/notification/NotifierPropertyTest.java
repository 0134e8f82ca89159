package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Announcement;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any sequence of events.
class NotifierPropertyTest {

  private static final Effect[] EFFECTS = {
    Effect.FIRED,
    Effect.REFIRED,
    Effect.REOPENED,
    Effect.REPEATED,
    Effect.RESOLVED,
    Effect.CLOSED,
    Effect.ACKNOWLEDGED,
    Effect.LATE,
    Effect.REDELIVERED,
    Effect.LEVEL_CHANGED
  };

  private Instant now = NOON;
  private final RecordingAudience audience = new RecordingAudience(() -> now);
  private final Set<Long> begun = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingIsLostAndTheDesktopIsNeverFlooded(long seed) {
    Random random = new Random(seed);
    Notifier notifier = new Notifier(Texts.in(Locale.ENGLISH), ZoneOffset.UTC, () -> now, audience);
    QuietHours night =
        new QuietHours(
            new WeeklyHours(Set.of(), LocalTime.of(13, 0), LocalTime.of(14, 0)),
            random.nextBoolean());
    Attention attention = Attention.DEFAULT.withQuietHours(night);
    notifier.use(attention, Ruling::plain);
    Instant end = NOON.plus(Duration.ofHours(4));
    while (now.isBefore(end)) {
      if (random.nextInt(200) == 0) {
        notifier.use(
            attention.withMutedUntil(now.plusSeconds(random.nextInt(1_200))), Ruling::plain);
      }
      notifier.accept(changes(random));
      pass(notifier, random.nextInt(10) == 0 ? 60_000 : random.nextInt(4_000));
    }
    pass(notifier, 3_600_000);

    assertThat(audience.announcements.stream().map(Announcement::alarmId))
        .containsAll(begun)
        .isNotEmpty();
    assertThat(digestFollowsEverythingHeld()).isTrue();
    assertThat(mostPlacesInAMinute()).isLessThanOrEqualTo(Pacing.MOST_PLACES);
  }

  /// Looks after the notifier once a second, as the program does.
  private void pass(Notifier notifier, int millis) {
    for (int left = millis; left > 0; left -= 1_000) {
      now = now.plusMillis(Math.min(left, 1_000));
      notifier.tick();
    }
  }

  private List<AlarmChange> changes(Random random) {
    List<AlarmChange> changes = new ArrayList<>();
    int count = random.nextInt(20) == 0 ? random.nextInt(60) : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Effect effect = EFFECTS[random.nextInt(EFFECTS.length)];
      long id = random.nextInt(500);
      boolean firing = effect != Effect.RESOLVED && effect != Effect.CLOSED;
      Alarm after = SampleAlarms.alarm(id, Level.SERIOUS, "p", firing);
      changes.add(new AlarmChange(effect, SampleAlarms.alarm(id, Level.WARN, "p", true), after));
      if (effect == Effect.FIRED) {
        begun.add(id);
      }
    }
    return changes;
  }

  private boolean digestFollowsEverythingHeld() {
    List<Instant> digests =
        audience.told.stream()
            .filter(told -> told.notice().slot().equals("digest"))
            .map(RecordingAudience.Told::at)
            .toList();
    return audience.announcements.stream()
        .filter(it -> it.reason().equals("muted") || it.reason().equals("quiet-hours"))
        .allMatch(held -> digests.stream().anyMatch(digest -> digest.isAfter(held.at())));
  }

  /// How many places alarms take within any minute; what waits its turn may come two seconds late.
  private int mostPlacesInAMinute() {
    List<RecordingAudience.Told> alarms =
        audience.told.stream()
            .filter(told -> told.notice().channel().reachesDesktop())
            .filter(told -> told.notice().slot().startsWith("alarm-"))
            .toList();
    int most = 0;
    for (RecordingAudience.Told first : alarms) {
      Set<String> slots =
          alarms.stream()
              .filter(told ->
                  !told.at().isBefore(first.at()) && told.at().isBefore(first.at().plusSeconds(58)))
              .map(told -> told.notice().slot())
              .collect(Collectors.toSet());
      most = Math.max(most, slots.size());
    }
    return most;
  }
}
