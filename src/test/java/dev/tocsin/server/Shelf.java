package dev.tocsin.server;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Lifecycle;
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
  final List<InboxEntry> inbox = new ArrayList<>();
  volatile StoreCounts counts = new StoreCounts(0, 0, 0, 0);
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
  public CompletionStage<Outcome> close(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    if (failure != null) {
      return CompletableFuture.failedStage(failure);
    }
    Optional<Alarm> known = alarm(alarmId);
    if (known.isEmpty()) {
      return CompletableFuture.completedStage(new Outcome.Unknown());
    }
    actions.add(new Action(1, at, 1, Action.Kind.CLOSED, alarmId, by, note));
    return CompletableFuture.completedStage(
        Lifecycle.close(known.get(), at)
            .<Outcome>map(change -> new Outcome.Done(change.after()))
            .orElseGet(() -> new Outcome.NotFiring(known.get())));
  }

  @Override
  public CompletionStage<Outcome> note(long alarmId, Instant at, @Nullable String by, String note) {
    Optional<Alarm> known = alarm(alarmId);
    if (known.isPresent()) {
      actions.add(new Action(1, at, 1, Action.Kind.NOTED, alarmId, by, note));
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
  public StoreCounts counts(Instant now) {
    return counts;
  }
}
