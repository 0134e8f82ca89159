package dev.tocsin.server;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.query.Moment;
import dev.tocsin.store.Action;
import dev.tocsin.store.AlarmPage;
import dev.tocsin.store.AlarmQuery;
import dev.tocsin.store.AlarmReader;
import dev.tocsin.store.CallbackSink;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.OperatorActions;
import dev.tocsin.store.Outcome;
import dev.tocsin.store.Receipt;
import dev.tocsin.store.Received;
import dev.tocsin.store.SeenDrift;
import dev.tocsin.store.StoreCounts;
import dev.tocsin.store.StoredCallback;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A store in memory that answers as a test wants it to.
final class Shelf implements CallbackSink, AlarmReader, OperatorActions {

  /// A callback whose receipt a test gives when it likes.
  record Held(Received received, Consumer<Receipt> receipt) {}

  final List<Received> received = new CopyOnWriteArrayList<>();
  final BlockingQueue<Held> held = new LinkedBlockingQueue<>();
  final List<AlarmQuery> queries = new CopyOnWriteArrayList<>();
  final List<Alarm> alarms = new ArrayList<>();
  final List<StoredCallback> callbacks = new ArrayList<>();
  final List<SeenDrift> drift = new ArrayList<>();
  final List<Action> actions = new ArrayList<>();
  final List<Announcement> announcements = new ArrayList<>();
  final List<InboxEntry> inbox = new ArrayList<>();
  volatile StoreCounts counts = new StoreCounts(0, 0, 0, 0, 0, 0);
  volatile @Nullable RuntimeException failure;
  volatile BiConsumer<Received, Consumer<Receipt>> behaviour =
      (callback, receipt) -> receipt.accept(new Receipt.Stored());

  /// Keeps receipts back until the test gives them.
  void hold() {
    behaviour = (callback, receipt) -> held.add(new Held(callback, receipt));
  }

  @Override
  public void submit(Received callback, Consumer<Receipt> receipt) {
    received.add(callback);
    behaviour.accept(callback, receipt);
  }

  @Override
  public AlarmPage alarms(AlarmQuery query) {
    if (failure != null) {
      throw failure;
    }
    queries.add(query);
    return new AlarmPage(alarms, alarms.size(), alarms.isEmpty() ? null : 7L);
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return alarms.stream().filter(alarm -> alarm.id() == id).findFirst();
  }

  @Override
  public List<StoredCallback> callbacks(long alarmId, int limit) {
    return callbacks;
  }

  @Override
  public List<Action> actions(long alarmId) {
    return actions;
  }

  @Override
  public List<Announcement> announcements(long alarmId) {
    return announcements;
  }

  @Override
  public CompletionStage<Outcome> close(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    Action done = new Action(1, at, 1, Action.Kind.CLOSED, alarmId, by, note, null);
    return act(done, alarm -> Lifecycle.close(alarm, at), Outcome.NotFiring::new);
  }

  @Override
  public CompletionStage<Outcome> acknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    Action done = new Action(1, at, 1, Action.Kind.ACKNOWLEDGED, alarmId, by, note, null);
    Acknowledgement word = new Acknowledgement(at, by, note);
    return act(done, alarm -> Lifecycle.acknowledge(alarm, word), Outcome.AlreadyAcknowledged::new);
  }

  @Override
  public CompletionStage<Outcome> unacknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    Action done = new Action(1, at, 1, Action.Kind.UNACKNOWLEDGED, alarmId, by, note, null);
    return act(done, Lifecycle::unacknowledge, Outcome.NotAcknowledged::new);
  }

  @Override
  public CompletionStage<Outcome> shelve(
      long alarmId, Instant until, Instant at, @Nullable String by, @Nullable String note) {
    Action done = new Action(1, at, 1, Action.Kind.SHELVED, alarmId, by, note, until);
    Shelving shelving = new Shelving(until, at, by, note);
    return act(done, alarm -> Lifecycle.shelve(alarm, shelving), Outcome.NotFiring::new);
  }

  @Override
  public CompletionStage<Outcome> unshelve(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    Action done = new Action(1, at, 1, Action.Kind.UNSHELVED, alarmId, by, note, null);
    return act(done, alarm -> Lifecycle.unshelve(alarm, at), Outcome.NotShelved::new);
  }

  @Override
  public CompletionStage<Integer> seen(List<Long> alarmIds, Instant at) {
    throw new UnsupportedOperationException("Nothing outside asks for this");
  }

  private CompletionStage<Outcome> act(
      Action action,
      Function<Alarm, Optional<AlarmChange>> change,
      Function<Alarm, Outcome> otherwise) {
    if (failure != null) {
      return CompletableFuture.failedStage(failure);
    }
    Optional<Alarm> known = alarm(action.callbackId());
    if (known.isEmpty()) {
      return CompletableFuture.completedStage(new Outcome.Unknown());
    }
    Optional<AlarmChange> done = change.apply(known.get());
    if (done.isEmpty()) {
      return CompletableFuture.completedStage(otherwise.apply(known.get()));
    }
    actions.add(action);
    alarms.replaceAll(each -> each.id() == action.callbackId() ? done.get().after() : each);
    return CompletableFuture.completedStage(new Outcome.Done(done.get().after()));
  }

  @Override
  public CompletionStage<Outcome> note(long alarmId, Instant at, @Nullable String by, String note) {
    Optional<Alarm> known = alarm(alarmId);
    if (known.isPresent()) {
      actions.add(new Action(1, at, 1, Action.Kind.NOTED, alarmId, by, note, null));
    }
    return CompletableFuture.completedStage(
        known.<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Unknown::new));
  }

  @Override
  public List<InboxEntry> inbox(int limit) {
    return inbox.stream().limit(limit).toList();
  }

  @Override
  public List<SeenDrift> drift(int limit) {
    return drift;
  }

  @Override
  public long inboxDropped() {
    return 0;
  }

  @Override
  public long inboxSize() {
    return counts.inbox();
  }

  @Override
  public StoreCounts counts(Moment moment) {
    if (failure != null) {
      throw failure;
    }
    return counts;
  }
}
