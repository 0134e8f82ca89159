package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// States of the icon for tests.
final class States {

  static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");
  static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  static final TrayWriter WRITER = new TrayWriter(ENGLISH, ZoneOffset.UTC);

  private States() {}

  /// @param lesser how many are warnings or reminders
  static TrayFigures figures(int firing, int serious, int lesser) {
    return new TrayFigures(
        firing,
        serious,
        firing - serious - lesser,
        0,
        null,
        8787,
        NOW.minusSeconds(125),
        List.of());
  }

  static TrayFigures muted(TrayFigures figures, Instant until) {
    return new TrayFigures(
        figures.firing(),
        figures.serious(),
        figures.ungraded(),
        figures.shelved(),
        until,
        figures.port(),
        figures.lastPushAt(),
        figures.top());
  }

  static TrayFigures down(TrayFigures figures) {
    return new TrayFigures(
        figures.firing(),
        figures.serious(),
        figures.ungraded(),
        figures.shelved(),
        figures.mutedUntil(),
        null,
        figures.lastPushAt(),
        figures.top());
  }

  static TrayState of(TrayFigures figures) {
    return WRITER.write(figures, NOW);
  }

  /// That many serious alarms fire.
  static TrayState serious(int count) {
    return of(figures(count, count, 0));
  }
}
