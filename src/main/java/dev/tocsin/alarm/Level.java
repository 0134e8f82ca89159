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

  /// Reads `alarmLevel` as sent: `Serious`, `Warn`, `Remind`, and `Note` of the templates.
  public static Level parse(@Nullable String sent) {
    if (sent == null) {
      return UNGRADED;
    }
    return switch (sent.strip().toLowerCase(Locale.ROOT)) {
      case "serious" -> SERIOUS;
      case "warn", "warning" -> WARN;
      case "remind", "note" -> REMIND;
      default -> UNGRADED;
    };
  }
}
