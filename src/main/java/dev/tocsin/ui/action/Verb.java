package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What a person can do to an alarm, each with one icon, wherever it is offered.
public enum Verb {
  /// I have seen this occurrence.
  ACKNOWLEDGE,
  UNACKNOWLEDGE,
  /// Hide it for a while.
  SHELVE,
  UNSHELVE,
  /// End it by hand.
  CLOSE,
  NOTE;

  /// Whether there is something to do to this alarm.
  public boolean fits(Row row) {
    return switch (this) {
      case ACKNOWLEDGE ->
          !row.alarm().isAcknowledged() && (row.alarm().isFiring() || row.alarm().isUnseen());
      case UNACKNOWLEDGE -> row.alarm().isAcknowledged();
      case SHELVE, CLOSE -> row.alarm().isFiring();
      case UNSHELVE -> row.isShelved();
      case NOTE -> true;
    };
  }

  /// Whether it takes back what another one did, and is offered only where there is such a thing.
  public boolean takesBack() {
    return this == UNACKNOWLEDGE || this == UNSHELVE;
  }

  public Ikon icon() {
    return switch (this) {
      case ACKNOWLEDGE -> MaterialDesignC.CHECK;
      case UNACKNOWLEDGE -> MaterialDesignE.EYE_OFF_OUTLINE;
      case SHELVE -> MaterialDesignS.SLEEP;
      case UNSHELVE -> MaterialDesignA.ALARM_CHECK;
      case CLOSE -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
      case NOTE -> MaterialDesignN.NOTE_PLUS_OUTLINE;
    };
  }

  /// The key of what a button says that does it.
  public String words() {
    return switch (this) {
      case ACKNOWLEDGE -> "verb.acknowledge";
      case UNACKNOWLEDGE -> "verb.unacknowledge";
      case SHELVE -> "verb.shelve";
      case UNSHELVE -> "verb.unshelve";
      case CLOSE -> "action.closeAlarm";
      case NOTE -> "note.write";
    };
  }

  /// The key of the line that says what it means.
  public String meaning() {
    return switch (this) {
      case ACKNOWLEDGE -> "verb.acknowledge.meaning";
      case UNACKNOWLEDGE -> "verb.unacknowledge.meaning";
      case SHELVE -> "verb.shelve.meaning";
      case UNSHELVE -> "verb.unshelve.meaning";
      case CLOSE -> "close.tooltip";
      case NOTE -> "verb.note.meaning";
    };
  }
}
