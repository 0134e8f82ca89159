package dev.tocsin.ui.action;

import dev.tocsin.store.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A verb with everything that it needs, ready to be done to any number of alarms.
public sealed interface Deed {

  /// Does it to one alarm.
  CompletionStage<Outcome> to(long alarmId, AlarmDesk desk);

  /// The key of what is told when it is done, with the number of alarms.
  String told();

  /// What takes it back; empty where nothing can.
  default Optional<Deed> undo() {
    return Optional.empty();
  }

  /// Says that the person has seen it.
  record Acknowledge() implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.acknowledge(alarmId);
    }

    @Override
    public String told() {
      return "deed.acknowledged";
    }

    @Override
    public Optional<Deed> undo() {
      return Optional.of(new Unacknowledge());
    }
  }

  /// Takes the acknowledgement back.
  record Unacknowledge() implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.unacknowledge(alarmId);
    }

    @Override
    public String told() {
      return "deed.unacknowledged";
    }
  }

  /// Hides it for a while.
  ///
  /// @param note why; null when the person did not say
  record Shelve(Instant until, @Nullable String note) implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.shelve(alarmId, until, note);
    }

    @Override
    public String told() {
      return "deed.shelved";
    }

    @Override
    public Optional<Deed> undo() {
      return Optional.of(new Unshelve());
    }
  }

  /// Shows it again.
  record Unshelve() implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.unshelve(alarmId);
    }

    @Override
    public String told() {
      return "deed.unshelved";
    }
  }

  /// Ends it by hand.
  ///
  /// @param reason null when the person did not say
  record Close(@Nullable String reason) implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.close(alarmId, reason);
    }

    @Override
    public String told() {
      return "deed.closed";
    }
  }

  /// Keeps a note about it.
  record Note(String text) implements Deed {

    @Override
    public CompletionStage<Outcome> to(long alarmId, AlarmDesk desk) {
      return desk.addNote(alarmId, text);
    }

    @Override
    public String told() {
      return "deed.noted";
    }
  }
}
