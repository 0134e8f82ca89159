package dev.tocsin.notification;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// What was told lately, in the window or beyond, newest first. Any thread; the listener is called
/// in order and must not block.
///
/// A notice that another of its slot has replaced stays, unless both count the same storm, the same
/// trouble of the receiver or the like, so that a long storm is one line.
public final class NoticeLog {

  /// One notice.
  public record Entry(Instant at, Notice notice, Reason reason) {}

  private static final int MOST = 500;

  private final Consumer<List<Entry>> listener;
  private final Deque<Entry> entries = new ArrayDeque<>();

  /// @param listener told of all entries after each change
  public NoticeLog(Consumer<List<Entry>> listener) {
    this.listener = listener;
  }

  public synchronized void add(Entry entry) {
    Entry last = entries.peekFirst();
    if (last != null
        && entry.notice().alarmId() == null
        && last.notice().alarmId() == null
        && last.notice().slot().equals(entry.notice().slot())) {
      entries.removeFirst();
    }
    entries.addFirst(entry);
    while (entries.size() > MOST) {
      entries.removeLast();
    }
    listener.accept(List.copyOf(entries));
  }

  /// Newest first.
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
