package dev.tocsin.notification;

import static dev.tocsin.notification.SampleAlarms.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.Routes;
import dev.tocsin.settings.Routes.Occasion;
import dev.tocsin.settings.Routes.Route;
import dev.tocsin.settings.WeeklyHours;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final Instant EIGHT = NOON.plusSeconds(20 * 3600);
  private static final Peace MUTED = new Peace(EIGHT, null, false);
  private static final Peace QUIET = new Peace(null, new WeeklyHours.Span(NOON, EIGHT), false);

  @Test
  void everyEffectOnAFiringAlarmIsAnEvent() {
    Map<Effect, Event> events = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      events.put(
          effect,
          Event.of(
              SampleAlarms.change(effect, Level.WARN, Level.SERIOUS, true),
              Level.WARN,
              Level.SERIOUS));
    }

    assertThat(events)
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry(Effect.FIRED, Event.NEW),
                Map.entry(Effect.REFIRED, Event.AGAIN),
                Map.entry(Effect.REOPENED, Event.REOPENED),
                Map.entry(Effect.LEVEL_CHANGED, Event.ESCALATED),
                Map.entry(Effect.REPEATED, Event.REPEATED),
                Map.entry(Effect.HEARD_AGAIN, Event.HEARD_AGAIN),
                Map.entry(Effect.RESOLVED, Event.RESOLVED),
                Map.entry(Effect.RESOLVED_UNSEEN_START, Event.RESOLVED),
                Map.entry(Effect.SUPERSEDED, Event.ENDED),
                Map.entry(Effect.CLOSED, Event.ENDED),
                Map.entry(Effect.EXPIRED, Event.ENDED),
                Map.entry(Effect.START_FILLED_IN, Event.LATE),
                Map.entry(Effect.LATE, Event.LATE),
                Map.entry(Effect.REDELIVERED, Event.RETRY),
                Map.entry(Effect.ACKNOWLEDGED, Event.ATTENDED)));
  }

  @Test
  void aLevelThatFellAndWhatIsOverAreNoNews() {
    assertThat(
            Event.of(
                SampleAlarms.change(Effect.LEVEL_CHANGED, Level.SERIOUS, Level.WARN, true),
                Level.SERIOUS,
                Level.WARN))
        .isEqualTo(Event.EASED);
    assertThat(
            Event.of(
                SampleAlarms.change(Effect.FIRED, null, Level.SERIOUS, false),
                Level.SERIOUS,
                Level.SERIOUS))
        .isEqualTo(Event.ENDED);
  }

  @Test
  void theUsualRoutesGoByLevel() {
    assertThat(decide(Event.NEW, plain(Level.SERIOUS)))
        .isEqualTo(because(Channel.SOUND, Event.NEW));
    assertThat(decide(Event.NEW, plain(Level.WARN))).isEqualTo(because(Channel.DESKTOP, Event.NEW));
    assertThat(decide(Event.NEW, plain(Level.UNGRADED)))
        .isEqualTo(because(Channel.DESKTOP, Event.NEW));
    assertThat(decide(Event.NEW, plain(Level.REMIND)))
        .isEqualTo(because(Channel.WINDOW, Event.NEW));
    assertThat(decide(Event.OVERDUE, plain(Level.SERIOUS)))
        .isEqualTo(because(Channel.WINDOW, Event.OVERDUE));
    assertThat(decide(Event.REPEATED, plain(Level.SERIOUS)))
        .isEqualTo(new Decision(Channel.NONE, new Reason.Route()));
    assertThat(decide(Event.RECEIVER_DOWN, plain(Level.SERIOUS)))
        .isEqualTo(because(Channel.DESKTOP, Event.RECEIVER_DOWN));
  }

  @Test
  void whatTheSenderRepeatsOrIsPastIsNeverTold() {
    Routes loud = Routes.DEFAULT.with(Occasion.REPEATED, Route.all(Channel.SOUND));
    for (Event event :
        new Event[] {Event.LATE, Event.RETRY, Event.EASED, Event.ENDED, Event.ATTENDED}) {
      assertThat(Decision.of(event, situation(plain(Level.SERIOUS), loud, Peace.NONE)))
          .isEqualTo(because(Channel.NONE, event));
    }
    assertThat(Decision.of(Event.REPEATED, situation(plain(Level.SERIOUS), loud, Peace.NONE)))
        .isEqualTo(because(Channel.SOUND, Event.REPEATED));
  }

  @Test
  void aResolveIsToldWhereItsFiringWas() {
    Map<Channel, Channel> resolved = new EnumMap<>(Channel.class);
    for (Channel told : Channel.values()) {
      Situation situation =
          new Situation(plain(Level.SERIOUS), false, told, false, Routes.DEFAULT, Peace.NONE);
      resolved.put(told, Decision.of(Event.RESOLVED, situation).channel());
    }

    assertThat(resolved)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Channel.NONE, Channel.WINDOW,
                Channel.WINDOW, Channel.WINDOW,
                Channel.DESKTOP, Channel.DESKTOP,
                Channel.SOUND, Channel.DESKTOP));
  }

  @Test
  void whatIsShelvedIsToldNowhereAndSaysWhy() {
    assertThat(decide(Event.NEW, shelved(null)))
        .isEqualTo(new Decision(Channel.NONE, new Reason.Shelved(EIGHT)));
    assertThat(decide(Event.ESCALATED, shelved("ns:qce/cvm")))
        .isEqualTo(new Decision(Channel.NONE, new Reason.ShelvedByRule("ns:qce/cvm")));
  }

  @Test
  void muteHoldsEverythingBackAndQuietHoursAllThatIsNotSerious() {
    Decision muted = new Decision(Channel.WINDOW, new Reason.Muted(EIGHT));
    Decision quiet = new Decision(Channel.WINDOW, new Reason.QuietHours(EIGHT));

    assertThat(decide(Event.NEW, plain(Level.SERIOUS), MUTED)).isEqualTo(muted);
    assertThat(decide(Event.RECEIVER_DOWN, plain(Level.SERIOUS), MUTED)).isEqualTo(muted);
    assertThat(decide(Event.NEW, plain(Level.WARN), QUIET)).isEqualTo(quiet);
    assertThat(decide(Event.NEW, plain(Level.SERIOUS), QUIET))
        .isEqualTo(because(Channel.SOUND, Event.NEW));
    assertThat(decide(Event.NEW, plain(Level.SERIOUS), new Peace(null, QUIET.quietHours(), true)))
        .isEqualTo(quiet);
  }

  @Test
  void whatStaysInTheWindowIsNotHeldBack() {
    assertThat(decide(Event.NEW, plain(Level.REMIND), MUTED))
        .isEqualTo(because(Channel.WINDOW, Event.NEW));
  }

  @Test
  void anAcknowledgedAlarmIsToldAgainOnlyWhenThereIsMore() {
    for (Event event : new Event[] {Event.OVERDUE, Event.HEARD_AGAIN, Event.OFF_THE_SHELF}) {
      assertThat(Decision.of(event, acknowledged()))
          .isEqualTo(new Decision(Channel.NONE, new Reason.Acknowledged()));
    }
    assertThat(Decision.of(Event.ESCALATED, acknowledged()).channel()).isEqualTo(Channel.SOUND);
    assertThat(Decision.of(Event.STILL_FIRING, acknowledged()).channel()).isEqualTo(Channel.SOUND);
  }

  @Test
  void theRouteOfAViewComesBeforeThatOfTheLevel() {
    assertThat(decide(Event.NEW, view(Level.REMIND, Channel.SOUND)))
        .isEqualTo(because(Channel.SOUND, Event.NEW));
    assertThat(decide(Event.NEW, view(Level.SERIOUS, Channel.NONE)))
        .isEqualTo(new Decision(Channel.NONE, new Reason.View("databases")));
    assertThat(decide(Event.REPEATED, view(Level.SERIOUS, Channel.SOUND)).channel())
        .isEqualTo(Channel.NONE);
  }

  @Test
  void aStormIsToldAsOne() {
    Situation situation = situation(plain(Level.WARN), Routes.DEFAULT, Peace.NONE).inStorm();

    assertThat(Decision.of(Event.NEW, situation))
        .isEqualTo(new Decision(Channel.DESKTOP, new Reason.PartOfStorm()));
  }

  private static Decision decide(Event event, Ruling ruling) {
    return decide(event, ruling, Peace.NONE);
  }

  private static Decision decide(Event event, Ruling ruling, Peace peace) {
    return Decision.of(event, situation(ruling, Routes.DEFAULT, peace));
  }

  private static Situation situation(Ruling ruling, Routes routes, Peace peace) {
    return new Situation(ruling, false, Channel.NONE, false, routes, peace);
  }

  private static Situation acknowledged() {
    return new Situation(
        plain(Level.SERIOUS), true, Channel.SOUND, false, Routes.DEFAULT, Peace.NONE);
  }

  private static Ruling plain(Level level) {
    return Ruling.of(level);
  }

  private static Ruling shelved(@Nullable String rule) {
    return new Ruling(Level.SERIOUS, new Ruling.Shelf(EIGHT, rule), null);
  }

  private static Ruling view(Level level, Channel channel) {
    return new Ruling(level, null, new Ruling.View("databases", channel));
  }

  private static Decision because(Channel channel, Event event) {
    return new Decision(channel, new Reason.Because(event));
  }
}
