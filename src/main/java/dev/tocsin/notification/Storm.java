package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The count of a storm that goes on: many alarms, one notice. Owned by [Pacing].
///
/// Policies beyond the first thousand are counted only in the total, and of alarms beyond the first
/// ten thousand nobody knows whether they are the same, so that no sender can make it grow without
/// end.
final class Storm {

  private static final int MOST_POLICIES = 1_000;
  private static final int MOST_ALARMS = 10_000;

  private final String slot;
  private final Map<String, Integer> perPolicy = new LinkedHashMap<>();
  private final Set<Long> known = new HashSet<>();
  private Instant lastAt;
  private Level worst = Level.UNGRADED;
  private @Nullable Level sounded;
  private boolean sound;
  private int fired;
  private int serious;
  private int resolved;
  private int others;

  Storm(String slot, Instant at) {
    this.slot = slot;
    this.lastAt = at;
  }

  void add(Interruption one) {
    lastAt = one.at();
    if (one.event() == Event.RESOLVED) {
      resolved++;
    } else if (!one.event().begins()) {
      others++;
    } else if (known.size() >= MOST_ALARMS || known.add(one.alarm().id())) {
      fired++;
      serious += one.level() == Level.SERIOUS ? 1 : 0;
      count(one.alarm().policy().label());
    }
    if (one.event() != Event.RESOLVED) {
      worst = one.level().compareTo(worst) < 0 ? one.level() : worst;
      if (one.channel() == Channel.SOUND
          && (sounded == null || one.level().compareTo(sounded) < 0)) {
        sounded = one.level();
        sound = true;
      }
    }
  }

  private void count(String policy) {
    if (!policy.isBlank() && (perPolicy.size() < MOST_POLICIES || perPolicy.containsKey(policy))) {
      perPolicy.merge(policy, 1, Integer::sum);
    }
  }

  String slot() {
    return slot;
  }

  Instant lastAt() {
    return lastAt;
  }

  /// The count as it is now. It is heard only when it got worse since.
  Notice notice(NoticeWriter writer) {
    Map.Entry<String, Integer> most = Map.entry("", 0);
    for (Map.Entry<String, Integer> policy : perPolicy.entrySet()) {
      most = policy.getValue() > most.getValue() ? policy : most;
    }
    Channel channel = sound ? Channel.SOUND : Channel.DESKTOP;
    sound = false;
    return writer.storm(
        slot,
        worst,
        new NoticeWriter.Count(fired, serious, resolved, others),
        most.getKey(),
        most.getValue(),
        channel);
  }
}
