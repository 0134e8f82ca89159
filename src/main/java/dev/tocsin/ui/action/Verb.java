package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/// What a person can do to an alarm, each with one icon, wherever it is offered.
public enum Verb {
  CLOSE,
  NOTE;

  /// Whether there is something to do to this alarm.
  public boolean fits(Row row) {
    return switch (this) {
      case CLOSE -> row.alarm().isFiring();
      case NOTE -> true;
    };
  }

  public Ikon icon() {
    return switch (this) {
      case CLOSE -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
      case NOTE -> MaterialDesignN.NOTE_PLUS_OUTLINE;
    };
  }

  /// The key of what a button says that does it.
  public String words() {
    return switch (this) {
      case CLOSE -> "action.closeAlarm";
      case NOTE -> "note.write";
    };
  }
}
