package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is told only when the desktop need no longer be left in peace. Owned by [Notifier].
///
/// It lasts as long as the program runs: a start tells of all that fires, or holds back that.
final class HeldBack {

  private @Nullable Recap alarms;
  private boolean byMute;
  private @Nullable Instant mutedSince;
  private @Nullable String receiverDown;

  /// Whether the desktop is muted from now on.
  void muted(boolean muted, Instant now) {
    mutedSince = muted ? mutedSince == null ? now : mutedSince : null;
  }

  /// Takes what was decided about an alarm, and what becomes of those it holds back.
  void add(long alarmId, Event event, Level level, Reason reason, Peace peace, Instant now) {
    if (reason.isHeld() && alarms == null) {
      byMute = reason instanceof Reason.Muted;
      alarms = new Recap(since(peace, now));
    }
    if (alarms != null && event.isCounted() && (reason.isHeld() || alarms.knows(alarmId))) {
      alarms.add(alarmId, event, level);
    }
  }

  private Instant since(Peace peace, Instant now) {
    if (byMute) {
      return mutedSince == null ? now : mutedSince;
    }
    return peace.quietHours() == null ? now : peace.quietHours().from();
  }

  /// @param why the receiver is down, where that was held back; null else
  void receiver(@Nullable String why) {
    receiverDown = why;
  }

  /// Why the receiver is down, when that may be told now. Empty from then on.
  Optional<String> receiverDown(Peace peace) {
    String why = peace.against(Level.SERIOUS).isEmpty() ? receiverDown : null;
    receiverDown = why == null ? receiverDown : null;
    return Optional.ofNullable(why);
  }

  /// The digest, when it may be told now: when the peace is over, and when only a mute is, for
  /// serious alarms that quiet hours let through. Empty from then on.
  Optional<Notice> digest(Peace peace, NoticeWriter writer, Instant now) {
    if (!peace.holds()) {
      mutedSince = null;
    }
    Recap recap = alarms;
    if (recap == null
        || (peace.holds() && (recap.serious() == 0 || peace.against(Level.SERIOUS).isPresent()))) {
      return Optional.empty();
    }
    alarms = null;
    return Optional.of(
        byMute ? writer.heldByMute(recap, now) : writer.heldByQuietHours(recap, now));
  }
}
