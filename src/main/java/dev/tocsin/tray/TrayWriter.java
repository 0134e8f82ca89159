package dev.tocsin.tray;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.i18n.TimeFormat;
import dev.tocsin.notification.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Puts figures into the icon's words and its menu. Immutable; any thread.
public final class TrayWriter {

  private static final int MOST_ALARMS = 5;
  private static final int LONGEST_LABEL = 60;

  private final Texts texts;
  private final TimeFormat times;

  public TrayWriter(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.times = new TimeFormat(texts, zone);
  }

  /// What is shown until the first figures are there.
  TrayState starting() {
    return new TrayState(
        TrayState.Sign.CLEAR,
        0,
        "",
        List.of(
            item("tray.open", new TrayChoice.Open()), item("tray.quit", new TrayChoice.Quit())));
  }

  /// The state as it is to be shown now; it changes at most once a minute by itself.
  public TrayState write(TrayFigures figures, Instant now) {
    String status = status(figures, now);
    return new TrayState(sign(figures), figures.firing(), status, menu(figures, status));
  }

  private static TrayState.Sign sign(TrayFigures figures) {
    if (figures.port() == null) {
      return TrayState.Sign.DOWN;
    }
    if (figures.mutedUntil() != null) {
      return TrayState.Sign.MUTED;
    }
    if (figures.serious() > 0) {
      return TrayState.Sign.SERIOUS;
    }
    if (figures.ungraded() > 0) {
      return TrayState.Sign.UNGRADED;
    }
    return figures.firing() > 0 ? TrayState.Sign.LESSER : TrayState.Sign.CLEAR;
  }

  private String status(TrayFigures figures, Instant now) {
    List<String> parts = new ArrayList<>();
    parts.add(
        texts.get("tray.status.firing", figures.firing(), figures.serious(), figures.shelved()));
    if (figures.mutedUntil() != null) {
      parts.add(mutedUntil(figures.mutedUntil(), now));
    }
    parts.add(
        figures.port() == null
            ? texts.get("tray.status.down")
            : texts.get("tray.status.receiving", Integer.toString(figures.port())));
    parts.add(
        figures.lastPushAt() == null
            ? texts.get("tray.status.noPush")
            : texts.get("tray.status.lastPush", ago(figures.lastPushAt(), now)));
    return String.join(" — ", parts);
  }

  private String mutedUntil(Instant until, Instant now) {
    return until.equals(Instant.MAX)
        ? texts.get("tray.status.muted")
        : texts.get(
            "tray.status.mutedUntil",
            Duration.between(now, until).compareTo(Duration.ofHours(20)) < 0
                ? times.minute(until)
                : times.brief(until, now));
  }

  /// No seconds, or the desktop would be told of a change every second.
  private String ago(Instant then, Instant now) {
    boolean justNow = Duration.between(then, now).compareTo(Duration.ofMinutes(1)) < 0;
    return justNow ? texts.get("time.now") : times.ago(then, now);
  }

  private List<MenuEntry> menu(TrayFigures figures, String status) {
    List<MenuEntry> menu = new ArrayList<>();
    menu.add(new MenuEntry.Note(status));
    menu.add(new MenuEntry.Separator());
    menu.add(item("tray.open", new TrayChoice.Open()));
    if (figures.firing() > 0) {
      menu.add(item("tray.acknowledgeAll", new TrayChoice.AcknowledgeAllNew()));
    }
    menu.add(muting(figures));
    if (!figures.top().isEmpty()) {
      menu.add(new MenuEntry.Separator());
      figures.top().stream().limit(MOST_ALARMS).map(this::alarm).forEach(menu::add);
    }
    menu.add(new MenuEntry.Separator());
    menu.add(item("tray.settings", new TrayChoice.OpenSettings()));
    menu.add(item("tray.quit", new TrayChoice.Quit()));
    return menu;
  }

  private MenuEntry muting(TrayFigures figures) {
    return figures.mutedUntil() != null
        ? item("tray.unmute", new TrayChoice.Unmute())
        : new MenuEntry.Submenu(
            texts.get("tray.mute"),
            List.of(
                item("tray.mute.quarter", new TrayChoice.Silence(Mute.QUARTER_HOUR)),
                item("tray.mute.hour", new TrayChoice.Silence(Mute.HOUR)),
                item("tray.mute.fourHours", new TrayChoice.Silence(Mute.FOUR_HOURS)),
                item("tray.mute.morning", new TrayChoice.Silence(Mute.UNTIL_MORNING)),
                item("tray.mute.unmuted", new TrayChoice.Silence(Mute.UNTIL_UNMUTED))));
  }

  private MenuEntry alarm(TrayFigures.Firing alarm) {
    return new MenuEntry.Item(
        mark(alarm.level()) + " " + PlainText.line(alarm.label(), LONGEST_LABEL),
        new TrayChoice.OpenAlarm(alarm.id()));
  }

  private MenuEntry.Item item(String key, TrayChoice choice) {
    return new MenuEntry.Item(texts.get(key), choice);
  }

  /// Menus have no colour, so that the level is told by a sign.
  private static String mark(Level level) {
    return switch (level) {
      case SERIOUS -> "‼";
      case WARN -> "!";
      case REMIND -> "i";
      case UNGRADED -> "●";
    };
  }
}
