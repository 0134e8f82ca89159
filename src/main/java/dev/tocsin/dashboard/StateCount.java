package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.Moment;
import dev.tocsin.query.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts rows by their states, of which a row may have more than one: what is stale fires.
final class StateCount implements FacetCount {

  private final Instant staleBefore;
  private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
  private int firing;
  private int serious;
  private int stale;
  private int resolved;

  StateCount(Moment moment) {
    staleBefore = Instant.ofEpochMilli(moment.staleBefore().toEpochMilli());
  }

  @Override
  public void add(Row row) {
    Alarm alarm = row.alarm();
    Ending ending = alarm.course().ending();
    if (ending != null) {
      endings.merge(ending, 1, Integer::sum);
    }
    if (alarm.isFiring()) {
      firing++;
      serious += alarm.level() == Level.SERIOUS ? 1 : 0;
      stale += alarm.course().lastReceivedAt().isBefore(staleBefore) ? 1 : 0;
    } else {
      resolved++;
    }
  }

  Counts counts() {
    return new Counts(firing, serious, stale, resolved);
  }

  @Override
  public Facet facet(Choices choices) {
    List<FacetValue> values = new ArrayList<>();
    choices.list(values, State.FIRING.word(), firing);
    choices.list(values, State.STALE.word(), stale);
    choices.list(values, State.RESOLVED.word(), resolved);
    choices.list(values, State.CLOSED.word(), endings.getOrDefault(Ending.CLOSED, 0));
    choices.list(values, State.SUPERSEDED.word(), endings.getOrDefault(Ending.SUPERSEDED, 0));
    choices.list(values, State.EXPIRED.word(), endings.getOrDefault(Ending.EXPIRED, 0));
    return new Facet(Attribute.STATE, values, 0);
  }
}
