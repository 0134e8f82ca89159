package dev.tocsin.callback;

import dev.tocsin.alarm.Phase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words with which callbacks say whether an alarm fires: `1` and `0` of the document, the
/// words of the content templates and their Chinese forms, of the API, and of the legacy product
/// events.
final class StatusWords {

  private StatusWords() {}

  /// Null for a word that is not known: such a word is never taken for resolved.
  static @Nullable Phase phase(String sent) {
    return switch (sent.toLowerCase(Locale.ROOT)) {
      case "1", "trigger", "triggered", "alarm", "firing" -> Phase.FIRING;
      case "continuing", "escalated", "de-escalated" -> Phase.FIRING;
      case "触发", "持续", "升级", "降级" -> Phase.FIRING;
      case "0", "recovery", "recover", "recovered", "resolved", "ok", "恢复" -> Phase.RESOLVED;
      default -> null;
    };
  }
}
