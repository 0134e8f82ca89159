package dev.tocsin.notification;

import dev.tocsin.alarm.Announcement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Keeps what it is told, and when.
final class RecordingAudience implements Audience {

  record Told(Instant at, Notice notice, Reason reason) {}

  final List<Told> told = new ArrayList<>();
  final List<String> withdrawn = new ArrayList<>();
  final List<Announcement> announcements = new ArrayList<>();
  private final InstantSource clock;

  RecordingAudience(InstantSource clock) {
    this.clock = clock;
  }

  /// What went beyond the window.
  List<Notice> desktop() {
    return told.stream()
        .map(Told::notice)
        .filter(notice -> notice.channel().reachesDesktop())
        .toList();
  }

  Notice last() {
    return told.getLast().notice();
  }

  @Override
  public void tell(Notice notice, Reason reason) {
    told.add(new Told(clock.instant(), notice, reason));
  }

  @Override
  public void withdraw(String slot) {
    withdrawn.add(slot);
  }

  @Override
  public void decided(List<Announcement> decided) {
    announcements.addAll(decided);
  }
}
