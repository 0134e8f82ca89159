package dev.tocsin.notification;

import dev.tocsin.alarm.Announcement;
import java.util.List;

/// Who is told what the [Notifier] has decided. Called in order, on the thread that called the
/// notifier; must not block.
public interface Audience {

  /// Shows a notice, as loudly as its channel says, in place of an earlier one of its slot.
  void tell(Notice notice, Reason reason);

  /// Takes the notice of a slot away, if it is still there.
  void withdraw(String slot);

  /// Keeps what was decided about alarms.
  void decided(List<Announcement> announcements);
}
