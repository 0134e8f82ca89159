package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Subject;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A week of incidents that drives lifecycle and notifier on a clock of its own: single alarms,
/// repeats, flaps, storms, lost resolves and the sender's retries, with quiet nights. The same
/// seed, the same week.
public final class SimulatedWeek {

  /// How a week went.
  ///
  /// @param incidents what a person would call one trouble; a storm is one
  /// @param occurrences of alarms
  /// @param pushes and so the notices of a program that tells each of them
  /// @param interruptions notices on the desktop, of which those that replace one another within a
  ///   minute count once
  /// @param missed occurrences that should have been told and neither were nor are in a digest
  public record Outcome(
      int incidents, int occurrences, int pushes, int interruptions, int missed) {}

  private record Sent(Instant at, AlarmMessage message, boolean retry) {}

  private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Duration STALE = Duration.ofHours(24);
  private static final Level[] LEVELS = Level.values();

  private final Random random;
  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, Alarm> newest = new HashMap<>();
  private final Set<Long> fired = new HashSet<>();
  private Instant now = MONDAY;
  private int incidents;
  private int objects;
  private long lastId;

  private SimulatedWeek(long seed) {
    random = new Random(seed);
  }

  /// Simulates the week of a seed.
  public static Outcome of(long seed) {
    SimulatedWeek week = new SimulatedWeek(seed);
    week.plan();
    return week.run();
  }

  private void plan() {
    for (int day = 0; day < 7; day++) {
      Instant midnight = MONDAY.plus(Duration.ofDays(day));
      for (int i = 0; i < 12; i++) {
        single(at(midnight), level());
      }
      for (int i = 0; i < 5; i++) {
        repeated(at(midnight), level());
      }
      for (int i = 0; i < 2; i++) {
        flapping(at(midnight));
        lostResolve(at(midnight));
      }
      if (day % 2 == 0) {
        storm(at(midnight), 50 + random.nextInt(400));
      }
    }
    sent.sort(Comparator.comparing(Sent::at));
  }

  private Instant at(Instant midnight) {
    return midnight.plusSeconds(random.nextInt(86_400));
  }

  private Level level() {
    return LEVELS[random.nextInt(LEVELS.length)];
  }

  private void single(Instant begin, Level level) {
    incidents++;
    String object = object();
    push(object, level, begin, begin, Phase.FIRING, null);
    push(object, level, begin, begin.plusSeconds(60 + random.nextInt(3_600)), Phase.RESOLVED, null);
  }

  private void repeated(Instant begin, Level level) {
    incidents++;
    String object = object();
    Repetition each = new Repetition(Repetition.Kind.PERIODIC, Duration.ofMinutes(5));
    int times = 3 + random.nextInt(40);
    for (int i = 0; i < times; i++) {
      push(object, level, begin, begin.plus(Duration.ofMinutes(5L * i)), Phase.FIRING, each);
    }
    push(object, level, begin, begin.plus(Duration.ofMinutes(5L * times)), Phase.RESOLVED, each);
  }

  private void flapping(Instant begin) {
    incidents++;
    String object = object();
    Level level = level();
    for (int i = 0; i < 6; i++) {
      Instant again = begin.plus(Duration.ofMinutes(4L * i));
      push(object, level, again, again, Phase.FIRING, null);
      push(object, level, again, again.plus(Duration.ofMinutes(2)), Phase.RESOLVED, null);
    }
  }

  private void lostResolve(Instant begin) {
    incidents++;
    String object = object();
    Level level = level();
    push(object, level, begin, begin, Phase.FIRING, null);
    Instant anew = begin.plus(Duration.ofMinutes(50));
    push(object, level, anew, anew, Phase.FIRING, null);
    push(object, level, anew, anew.plus(Duration.ofMinutes(9)), Phase.RESOLVED, null);
  }

  private void storm(Instant begin, int alarms) {
    incidents++;
    for (int i = 0; i < alarms; i++) {
      String object = object();
      Instant first = begin.plusMillis(random.nextInt(60_000));
      push(object, Level.SERIOUS, first, first, Phase.FIRING, null);
      push(object, Level.SERIOUS, first, first.plusSeconds(600), Phase.RESOLVED, null);
    }
  }

  private String object() {
    return "ins-" + objects++;
  }

  private void push(
      String object,
      Level level,
      Instant first,
      Instant at,
      Phase phase,
      @Nullable Repetition repetition) {
    Policy policy = new Policy("policy-1", "web-cpu-90", null, null, null);
    AlarmMessage message =
        new AlarmMessage(
            phase,
            new AlarmKey(object, null, null, policy),
            new Subject(
                "metric",
                null,
                policy,
                new CloudObject(object, object, "qce/cvm", "gz", "{}"),
                new Condition.Metric("cpu", "CPU", ">", "90", "97", "%"),
                level,
                true,
                null),
            first,
            phase == Phase.RESOLVED ? at : null,
            null,
            Duration.between(first, at),
            repetition,
            List.of());
    sent.add(new Sent(at, message, false));
    if (random.nextInt(10) == 0) {
      sent.add(new Sent(at.plusSeconds(5), message, true));
    }
  }

  private Outcome run() {
    RecordingAudience audience = new RecordingAudience(() -> now);
    Notifier notifier = new Notifier(Texts.in(Locale.ENGLISH), ZoneOffset.UTC, () -> now, audience);
    Attention attention =
        Attention.DEFAULT.withQuietHours(
            new QuietHours(
                new WeeklyHours(Set.of(), LocalTime.of(22, 0), LocalTime.of(8, 0)), false));
    notifier.use(attention, Ruling::plain);
    Instant end = MONDAY.plus(Duration.ofDays(8));
    int next = 0;
    Instant calm = now;
    while (now.isBefore(end)) {
      while (next < sent.size() && !sent.get(next).at().isAfter(now)) {
        notifier.accept(judge(sent.get(next++)));
        calm = now.plusSeconds(5);
      }
      notifier.tick();
      boolean near = next < sent.size() && sent.get(next).at().isBefore(now.plusSeconds(15));
      now = now.plusSeconds(near || now.isBefore(calm) ? 1 : 15);
    }
    return new Outcome(
        incidents, fired.size(), sent.size(), interruptions(audience), missed(audience));
  }

  private List<AlarmChange> judge(Sent push) {
    String object = push.message().subject().object().name();
    Alarm known = newest.get(object);
    if (push.retry() && known != null) {
      return List.of(Lifecycle.redelivered(known, 1, now));
    }
    boolean same =
        known != null && known.course().firstOccurredAt().equals(push.message().firstOccurredAt());
    List<AlarmChange> changes =
        Lifecycle.judge(
                new Neighbours(same ? null : known, same ? known : null, null),
                push.message(),
                now,
                STALE)
            .stream()
            .map(this::identified)
            .toList();
    newest.put(object, changes.getFirst().after());
    return changes;
  }

  private AlarmChange identified(AlarmChange change) {
    if (change.after().id() != 0) {
      return change;
    }
    Alarm alarm = change.after().withId(++lastId);
    fired.add(alarm.id());
    return new AlarmChange(change.effect(), change.before(), alarm);
  }

  private static int interruptions(RecordingAudience audience) {
    Map<String, Instant> shown = new HashMap<>();
    int count = 0;
    for (RecordingAudience.Told told : audience.told) {
      if (told.notice().channel().reachesDesktop()) {
        Instant before = shown.put(told.notice().slot(), told.at());
        boolean replaces =
            before != null
                && Duration.between(before, told.at()).compareTo(Duration.ofMinutes(1)) < 0;
        count += replaces ? 0 : 1;
      }
    }
    return count;
  }

  /// What is held back is told by the digest that follows; that each of them is followed by one is
  /// seen by the last digest being later than the last that was held.
  private int missed(RecordingAudience audience) {
    Set<Long> unheard = new HashSet<>(fired);
    Instant lastHeld = Instant.MIN;
    for (Announcement decided : audience.announcements) {
      if (decided.told()) {
        unheard.remove(decided.alarmId());
        lastHeld = decided.reason().equals("quiet-hours") ? decided.at() : lastHeld;
      }
    }
    Instant held = lastHeld;
    boolean digested =
        held.equals(Instant.MIN)
            || audience.told.stream()
                .anyMatch(told ->
                    told.notice().slot().equals("digest")
                        && told.at().isAfter(held)
                        && told.notice().channel() != Channel.NONE);
    return unheard.size() + (digested ? 0 : 1);
  }
}
