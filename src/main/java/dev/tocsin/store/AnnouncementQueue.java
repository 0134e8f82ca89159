package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// Announcements that wait to be written when it is quiet. Any thread; never blocks. When too many
/// wait, the newest are lost, which is logged and counted: no callback pays for them.
final class AnnouncementQueue {

  private static final int LONGEST = 4_096;
  private static final System.Logger LOG = System.getLogger(AnnouncementQueue.class.getName());

  private final BlockingQueue<Announcement> waiting = new ArrayBlockingQueue<>(LONGEST);
  private final AtomicLong lost = new AtomicLong();

  void add(List<Announcement> announcements) {
    int refused = 0;
    for (Announcement each : announcements) {
      refused += waiting.offer(each) ? 0 : 1;
    }
    lose(refused);
  }

  /// Takes the oldest of them, at most that many.
  List<Announcement> take(int most) {
    List<Announcement> taken = new ArrayList<>();
    waiting.drainTo(taken, most);
    return taken;
  }

  /// They could not be written.
  void lose(int number) {
    if (number > 0 && lost.getAndAdd(number) == 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Some decisions about notifications are missing from the timelines: they could not be"
              + " written in time");
    }
  }

  /// How many were lost since the start.
  long lost() {
    return lost.get();
  }
}
