package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Level;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts rows by their states, of which a row may have more than one: what is stale fires.
final class StateCount implements FacetCount {

  private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
  private int firing;
  private int serious;
  private int acked;
  private int unseen;
  private int overdue;
  private int stale;
  private int chattering;
  private int standing;
  private int shelved;
  private int resolved;

  @Override
  public void add(Row row) {
    if (row.isShelved()) {
      shelved++;
      return;
    }
    Alarm alarm = row.alarm();
    chattering += row.isChattering() ? 1 : 0;
    Ending ending = alarm.course().ending();
    if (ending != null) {
      endings.merge(ending, 1, Integer::sum);
    }
    if (alarm.isFiring()) {
      firing++;
      serious += row.level() == Level.SERIOUS ? 1 : 0;
      acked += alarm.isAcknowledged() ? 1 : 0;
      overdue += row.isOverdue() ? 1 : 0;
      standing += row.isStanding() ? 1 : 0;
      stale += row.isStale() ? 1 : 0;
    } else {
      resolved++;
      unseen += alarm.isUnseen() ? 1 : 0;
    }
  }

  Counts counts() {
    return new Counts(
        firing, serious, acked, unseen, overdue, stale, chattering, standing, shelved, resolved);
  }

  @Override
  public Facet facet(Choices choices) {
    List<FacetValue> values = new ArrayList<>();
    choices.list(values, State.FIRING.word(), firing);
    choices.list(values, State.ACKED.word(), acked);
    choices.list(values, State.OVERDUE.word(), overdue);
    choices.list(values, State.STALE.word(), stale);
    choices.list(values, State.STANDING.word(), standing);
    choices.list(values, State.CHATTERING.word(), chattering);
    choices.list(values, State.SHELVED.word(), shelved);
    choices.list(values, State.UNSEEN.word(), unseen);
    choices.list(values, State.RESOLVED.word(), resolved);
    choices.list(values, State.CLOSED.word(), endings.getOrDefault(Ending.CLOSED, 0));
    choices.list(values, State.SUPERSEDED.word(), endings.getOrDefault(Ending.SUPERSEDED, 0));
    choices.list(values, State.EXPIRED.word(), endings.getOrDefault(Ending.EXPIRED, 0));
    return new Facet(Attribute.STATE, values, 0);
  }
}
