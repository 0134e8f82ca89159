package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.i18n.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns what changed into few notices. Any thread; it has none of its own, and the listener is
/// called in order on the caller's thread and must not block.
///
/// More than three alarms in ten seconds are a storm: one notice that counts on, in the place of
/// the last single one, until ten seconds pass without a new alarm.
public final class Notifier {

  private static final int MOST_SINGLE = 3;
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final NoticeWriter writer;
  private final InstantSource clock;
  private final Consumer<Notice> listener;
  private final Deque<Announced> recent = new ArrayDeque<>(MOST_SINGLE);
  private @Nullable Storm storm;

  public Notifier(Texts texts, InstantSource clock, Consumer<Notice> listener) {
    this.writer = new NoticeWriter(texts);
    this.clock = clock;
    this.listener = listener;
  }

  /// Tells what of one commit deserves an interruption.
  public synchronized void accept(List<AlarmChange> changes) {
    List<Announced> due = new ArrayList<>();
    Instant now = clock.instant();
    for (AlarmChange change : changes) {
      switch (Decision.of(change)) {
        case Decision.Announce(Decision.Cause cause) ->
            due.add(new Announced(now, change.after(), cause));
        case Decision.Silent _ -> {}
      }
    }
    if (!due.isEmpty()) {
      tell(due, now);
    }
  }

  /// Tells once, at the start, what fires already; nothing when nothing does.
  public synchronized void summarise(int firing, int serious) {
    if (firing > 0) {
      listener.accept(writer.restart(firing, serious));
    }
  }

  private void tell(List<Announced> due, Instant now) {
    recent.removeIf(announced -> isPast(announced.at(), now));
    Storm current = storm != null && !isPast(storm.lastAt(), now) ? storm : null;
    if (current == null && recent.size() + due.size() > MOST_SINGLE) {
      Announced place = recent.isEmpty() ? due.getFirst() : recent.getLast();
      current = new Storm(NoticeWriter.slot(place.alarm()), now);
      for (Announced announced : recent) {
        current.add(announced.alarm(), now);
      }
      recent.clear();
    }
    storm = current;
    if (current == null) {
      recent.addAll(due);
      due.forEach(single -> listener.accept(writer.alarm(single.alarm(), single.cause())));
    } else {
      for (Announced announced : due) {
        current.add(announced.alarm(), now);
      }
      listener.accept(current.notice(writer));
    }
  }

  /// A clock that was set back ends the window too, or it would last until the clock catches up.
  private static boolean isPast(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(WINDOW) >= 0;
  }

  private record Announced(Instant at, Alarm alarm, Decision.Cause cause) {}
}
