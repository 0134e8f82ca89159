package dev.tocsin.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What waits for the writer: any thread adds, the writer's takes. Bounded, so that senders are
/// told to come again instead of filling the memory.
final class WaitingQueue {

  private static final int LONGEST = 4096;
  private static final int LARGEST_BATCH = 512;

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST);

  /// Since when the writer has not looked; null while it waits here.
  private volatile @Nullable Long workingSince;

  /// False when it is full.
  boolean offer(Waiting waiting) {
    return queue.offer(waiting);
  }

  /// The same, waiting for room.
  boolean offer(Waiting waiting, Duration longest) throws InterruptedException {
    return queue.offer(waiting, longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  int size() {
    return queue.size();
  }

  /// For how long the writer has been at what it took last. A disk that hangs gives no error: this
  /// tells it.
  Duration atWork() {
    Long since = workingSince;
    return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /// What comes first; null when nothing has come for so long. On the writer's thread, as what
  /// follows.
  @Nullable Waiting poll(Duration longest) throws InterruptedException {
    workingSince = null;
    try {
      return queue.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      workingSince = System.nanoTime();
    }
  }

  /// The first, if there is one, and what waits behind it.
  List<Waiting> batch(@Nullable Waiting first) {
    List<Waiting> batch = new ArrayList<>();
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, LARGEST_BATCH - 1);
    }
    return batch;
  }

  /// All that waits.
  List<Waiting> rest() {
    List<Waiting> rest = new ArrayList<>();
    queue.drainTo(rest);
    return rest;
  }
}
