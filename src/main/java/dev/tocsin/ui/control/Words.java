package dev.tocsin.ui.control;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Reading;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.i18n.Texts;
import dev.tocsin.query.State;
import java.util.ArrayList;
import java.util.List;

/// The word for each constant, in one language. Immutable.
public record Words(Texts texts) {

  public String state(RowState state) {
    return texts.get(
        switch (state) {
          case FIRING -> "state.firing";
          case STALE -> "state.stale";
          case ACKED -> "state.acked";
          case UNSEEN -> "state.unseen";
          case SHELVED -> "state.shelved";
          case RESOLVED -> "state.resolved";
        });
  }

  /// What a row shows first, in as little room as that takes.
  public String sign(Sign sign) {
    return texts.get(
        switch (sign) {
          case FIRING -> "state.firing";
          case OVERDUE -> "state.overdue";
          case STALE -> "state.stale";
          case ACKED -> "sign.acked";
          case UNSEEN -> "sign.unseen";
          case RESOLVED -> "state.resolved";
          case SHELVED -> "state.shelved";
        });
  }

  /// Everything that is to be said about a row's state.
  public String state(Row row) {
    List<String> all = new ArrayList<>();
    all.add(state(row.state()));
    if (row.isOverdue() && !row.isShelved()) {
      all.add(state(State.OVERDUE));
    }
    if (row.isChattering()) {
      all.add(state(State.CHATTERING));
    }
    if (row.isStanding()) {
      all.add(state(State.STANDING));
    }
    return String.join(" · ", all);
  }

  /// How an alarm's course stands, or what else its state is called in a query.
  public String state(State state) {
    return switch (state) {
      case FIRING -> state(RowState.FIRING);
      case STALE -> state(RowState.STALE);
      case RESOLVED -> state(RowState.RESOLVED);
      case CLOSED -> texts.get("state.closed");
      case SUPERSEDED -> texts.get("state.superseded");
      case EXPIRED -> texts.get("state.expired");
      case ACKED -> state(RowState.ACKED);
      case UNSEEN -> state(RowState.UNSEEN);
      case SHELVED -> state(RowState.SHELVED);
      case OVERDUE -> texts.get("state.overdue");
      case CHATTERING -> texts.get("state.chattering");
      case STANDING -> texts.get("state.standing");
      case EVENT, METRIC -> state.word();
    };
  }

  /// The name of a column, never shortened.
  public String column(SortOrder.Column column) {
    return texts.get(
        switch (column) {
          case STATE -> "column.state";
          case LEVEL -> "column.level";
          case POLICY -> "column.policy";
          case PRODUCT -> "column.product";
          case NAMESPACE -> "column.namespace";
          case OBJECT -> "column.object";
          case CONDITION -> "column.condition";
          case VALUE -> "column.value";
          case MARGIN -> "column.margin";
          case REGION -> "column.region";
          case FIRST_OCCURRED -> "column.first";
          case DURATION -> "column.duration";
          case NOTIFICATIONS -> "column.pushesLong";
          case LAST_PUSH -> "column.lastPush";
          case RESOLVED_AT -> "column.resolvedAt";
          case TYPE -> "column.type";
          case POLICY_TYPE -> "column.policyType";
          case ACCOUNT -> "column.account";
          case ACKNOWLEDGED -> "column.acknowledged";
          case NOTE -> "column.note";
          case SHELVED_UNTIL -> "column.shelvedUntil";
          case NEXT_DUE -> "column.nextDue";
        });
  }

  public String level(Level level) {
    return texts.get(
        switch (level) {
          case SERIOUS -> "level.serious";
          case WARN -> "level.warn";
          case REMIND -> "level.remind";
          case UNGRADED -> "level.ungraded";
        });
  }

  /// What was done.
  public String effect(Effect effect) {
    return texts.get(
        switch (effect) {
          case FIRED -> "effect.fired";
          case REPEATED -> "effect.repeated";
          case LEVEL_CHANGED -> "effect.levelChanged";
          case HEARD_AGAIN -> "effect.heardAgain";
          case REFIRED -> "effect.refired";
          case REOPENED -> "effect.reopened";
          case RESOLVED -> "effect.resolved";
          case RESOLVED_UNSEEN_START -> "effect.resolvedUnseenStart";
          case START_FILLED_IN -> "effect.startFilledIn";
          case SUPERSEDED -> "effect.superseded";
          case LATE -> "effect.late";
          case REDELIVERED -> "effect.redelivered";
          case STATUS_UNKNOWN -> "effect.statusUnknown";
          case CLOSED -> "effect.closed";
          case ACKNOWLEDGED -> "effect.acknowledged";
          case UNACKNOWLEDGED -> "effect.unacknowledged";
          case SHELVED -> "effect.shelved";
          case UNSHELVED -> "effect.unshelved";
          case SEEN -> "effect.seen";
          case ANNOUNCED -> "effect.announced";
          case NOTED -> "effect.noted";
          case EXPIRED -> "effect.expired";
        });
  }

  /// What a person may do about a body that is no alarm.
  public String advice(Reading.Reason reason) {
    return texts.get(
        switch (reason) {
          case NOT_UTF8 -> "advice.notUtf8";
          case NOT_JSON -> "advice.notJson";
          case PAST_LIMITS -> "advice.pastLimits";
          case NOT_AN_ALARM -> "advice.notAnAlarm";
          case STATUS_UNKNOWN -> "advice.statusUnknown";
        });
  }

  /// Why a body is no alarm.
  public String reason(Reading.Reason reason) {
    return texts.get(
        switch (reason) {
          case NOT_UTF8 -> "reason.notUtf8";
          case NOT_JSON -> "reason.notJson";
          case PAST_LIMITS -> "reason.pastLimits";
          case NOT_AN_ALARM -> "reason.notAnAlarm";
          case STATUS_UNKNOWN -> "reason.statusUnknown";
        });
  }
}
