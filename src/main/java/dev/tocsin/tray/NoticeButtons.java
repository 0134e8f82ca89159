package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The buttons of a notification, and what they do. Owned by the desktop thread.
final class NoticeButtons {

  /// How long the button for it shelves an alarm.
  static final Duration SHELVING = Duration.ofHours(1);

  /// What a click on the notification itself is called in the specification.
  private static final String OPEN = "default";

  private static final String ACKNOWLEDGE = "acknowledge";
  private static final String SHELVE = "shelve";

  private final Supplier<Texts> language;
  private final TrayActions actions;

  /// @param language the one that holds now
  NoticeButtons(Supplier<Texts> language, TrayActions actions) {
    this.language = language;
    this.actions = actions;
  }

  /// Keys and labels by turns; only what tells of one alarm can be acknowledged or shelved.
  List<String> of(Notice notice) {
    Texts texts = language.get();
    return notice.alarmId() == null
        ? List.of(OPEN, texts.get("tray.open"))
        : List.of(
            OPEN,
            texts.get("tray.open"),
            ACKNOWLEDGE,
            texts.get("tray.action.acknowledge"),
            SHELVE,
            texts.get("tray.action.shelve"));
  }

  /// Does what the button promised.
  void pressed(String key, Notice notice) {
    Long alarmId = notice.alarmId();
    if (alarmId == null) {
      if (key.equals(OPEN)) {
        actions.open();
      }
      return;
    }
    switch (key) {
      case OPEN -> actions.open(alarmId);
      case ACKNOWLEDGE -> actions.acknowledge(alarmId);
      case SHELVE -> actions.shelve(alarmId, SHELVING);
      default -> {} // some daemons tell of keys that nobody offered
    }
  }
}
