package dev.tocsin.ui.toast;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which notices are on the screen, and for how long yet. Three at a time, the worst and then the
/// newest first; the others wait, and their time does not run. Not thread-safe.
final class ToastQueue {

  static final int MOST_SHOWN = 3;
  private static final int MOST = 50;
  private static final Duration USUAL = Duration.ofSeconds(8);
  private static final Duration SERIOUS = Duration.ofSeconds(60);

  /// By slot, the newest last.
  private final Map<String, Toast> toasts = new LinkedHashMap<>();

  private record Toast(Notice notice, Duration left) {}

  /// Adds a notice in place of an earlier one of its slot; of too many the oldest is dropped.
  void put(Notice notice) {
    toasts.remove(notice.slot());
    toasts.put(notice.slot(), new Toast(notice, notice.level() == Level.SERIOUS ? SERIOUS : USUAL));
    if (toasts.size() > MOST) {
      toasts.remove(toasts.keySet().iterator().next());
    }
  }

  /// Removes the notice of a slot; whether there was one.
  boolean remove(String slot) {
    return toasts.remove(slot) != null;
  }

  /// Lets time pass for those that are shown; whether one of them is over.
  boolean pass(Duration time) {
    List<Notice> shown = shown();
    toasts.replaceAll((_, toast) ->
        shown.contains(toast.notice())
            ? new Toast(toast.notice(), toast.left().minus(time))
            : toast);
    return toasts.values().removeIf(toast -> !toast.left().isPositive());
  }

  /// Those on the screen.
  List<Notice> shown() {
    List<Notice> newestFirst = new ArrayList<>();
    toasts.values().forEach(toast -> newestFirst.addFirst(toast.notice()));
    return newestFirst.stream()
        .sorted(Comparator.comparing((Notice notice) -> notice.level() != Level.SERIOUS))
        .limit(MOST_SHOWN)
        .toList();
  }

  /// How many wait.
  int waiting() {
    return Math.max(0, toasts.size() - MOST_SHOWN);
  }
}
