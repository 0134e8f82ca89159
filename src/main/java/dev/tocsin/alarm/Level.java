package dev.tocsin.alarm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The severity level of an alarm, worst first, so that the natural order is the order on the
/// screen.
///
/// The callback's `alarmLevel` is optional and most policies have none.
public enum Level {
  SERIOUS,
  WARN,
  REMIND,
  /// No level was sent, or one that is not known.
  UNGRADED;

  /// Reads `alarmLevel` as sent: `Serious`, `Warn`, `Remind`, `Note` of the templates, the Chinese
  /// names of the console, and what other senders commonly say.
  public static Level parse(@Nullable String sent) {
    if (sent == null) {
      return UNGRADED;
    }
    return switch (sent.strip().toLowerCase(Locale.ROOT)) {
      case "serious", "critical", "严重" -> SERIOUS;
      case "warn", "warning", "警告" -> WARN;
      case "remind", "note", "info", "提醒", "提示" -> REMIND;
      default -> UNGRADED;
    };
  }
}
