package dev.tocsin.tray;

import dev.tocsin.notification.Notice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hands work to the desktop thread; no sender ever waits. Any thread.
///
/// Of states only the newest is kept, of notices the newest of each slot and the newest sixteen in
/// all. Withdrawals take no room from them, or what is over would stay.
final class Mailbox {

  static final int MOST_NOTICES = 16;
  static final int MOST_WITHDRAWALS = 1_000;
  private static final int MOST_EVENTS = 64;

  /// Something to do.
  sealed interface Item {

    record State(TrayState state) implements Item {}

    record Tell(Notice notice) implements Item {}

    /// The notice of a slot is out of date.
    record Withdraw(String slot) implements Item {}

    /// Something happened on the desktop.
    record Event(Reaction reaction) implements Item {}

    /// Nothing came in time.
    record Idle() implements Item {}

    record Closed() implements Item {}
  }

  /// What the desktop thread does about an event of the desktop.
  interface Reaction {
    void run() throws InterruptedException;
  }

  private final Deque<Item.Event> events = new ArrayDeque<>();

  /// By slot, the longest waiting first.
  private final Map<String, Item> notices = new LinkedHashMap<>();

  private @Nullable TrayState state;
  private boolean closed;

  synchronized void put(TrayState newest) {
    state = newest;
    notifyAll();
  }

  synchronized void put(Notice notice) {
    put(notice.slot(), new Item.Tell(notice));
  }

  synchronized void withdraw(String slot) {
    put(slot, new Item.Withdraw(slot));
  }

  private void put(String slot, Item item) {
    notices.remove(slot);
    List<String> alike =
        notices.entrySet().stream()
            .filter(other -> other.getValue().getClass() == item.getClass())
            .map(Map.Entry::getKey)
            .toList();
    if (alike.size() == (item instanceof Item.Withdraw ? MOST_WITHDRAWALS : MOST_NOTICES)) {
      notices.remove(alike.getFirst());
    }
    notices.put(slot, item);
    notifyAll();
  }

  /// Has the desktop thread react; what comes while too much waits is dropped.
  synchronized void react(Reaction reaction) {
    if (events.size() < MOST_EVENTS) {
      events.addLast(new Item.Event(reaction));
      notifyAll();
    }
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /// Waits for the next thing to do; events of the desktop come first, then the state.
  synchronized Item take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (isEmpty() && end - System.nanoTime() > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
    }
    if (closed) {
      return new Item.Closed();
    }
    if (!events.isEmpty()) {
      return events.removeFirst();
    }
    if (state != null) {
      Item.State newest = new Item.State(state);
      state = null;
      return newest;
    }
    Iterator<Item> waiting = notices.values().iterator();
    if (!waiting.hasNext()) {
      return new Item.Idle();
    }
    Item item = waiting.next();
    waiting.remove();
    return item;
  }

  private boolean isEmpty() {
    return !closed && events.isEmpty() && state == null && notices.isEmpty();
  }
}
