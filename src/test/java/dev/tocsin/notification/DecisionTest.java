package dev.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Decision.Announce;
import dev.tocsin.notification.Decision.Cause;
import dev.tocsin.notification.Decision.Reason;
import dev.tocsin.notification.Decision.Silent;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void everyEffectOnAFiringAlarmHasItsDecision() {
    Map<Effect, Decision> decisions = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      decisions.put(
          effect, Decision.of(SampleAlarms.change(effect, Level.WARN, Level.SERIOUS, true)));
    }

    assertThat(decisions)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(Effect.FIRED, new Announce(Cause.NEW)),
                Map.entry(Effect.REFIRED, new Announce(Cause.AGAIN)),
                Map.entry(Effect.REOPENED, new Announce(Cause.REOPENED)),
                Map.entry(Effect.LEVEL_CHANGED, new Announce(Cause.WORSE)),
                Map.entry(Effect.REPEATED, new Silent(Reason.NOT_NEW)),
                Map.entry(Effect.HEARD_AGAIN, new Silent(Reason.NOT_NEW)),
                Map.entry(Effect.RESOLVED, new Silent(Reason.RESOLVED)),
                Map.entry(Effect.RESOLVED_UNSEEN_START, new Silent(Reason.RESOLVED)),
                Map.entry(Effect.SUPERSEDED, new Silent(Reason.RESOLVED)),
                Map.entry(Effect.STATUS_UNKNOWN, new Silent(Reason.NOT_NEW)),
                Map.entry(Effect.NOTED, new Silent(Reason.NOT_NEW)),
                Map.entry(Effect.CLOSED, new Silent(Reason.RESOLVED)),
                Map.entry(Effect.EXPIRED, new Silent(Reason.RESOLVED)),
                Map.entry(Effect.START_FILLED_IN, new Silent(Reason.LATE)),
                Map.entry(Effect.LATE, new Silent(Reason.LATE)),
                Map.entry(Effect.REDELIVERED, new Silent(Reason.RETRY))));
  }

  @Test
  void aLevelThatFellIsNotAnnounced() {
    assertThat(
            Decision.of(SampleAlarms.change(Effect.LEVEL_CHANGED, Level.SERIOUS, Level.WARN, true)))
        .isEqualTo(new Silent(Reason.NOT_WORSE));
  }

  @Test
  void whatIsOverIsNotAnnounced() {
    assertThat(Decision.of(SampleAlarms.change(Effect.FIRED, null, Level.SERIOUS, false)))
        .isEqualTo(new Silent(Reason.RESOLVED));
  }
}
