package dev.tocsin.callback;

import dev.tocsin.alarm.Phase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words with which callbacks say whether an alarm fires: `1` and `0` of the document, the
/// words of the content templates and their Chinese forms, of the alarm history of the API (whose
/// `NO_DATA` and `NO_CONF` say neither), and of the legacy product events.
final class StatusWords {

  private StatusWords() {}

  /// The phase, and `unknown` for a word that is not known.
  static @Nullable Phase phase(String sent, @Nullable Phase unknown) {
    Phase known = phase(sent);
    return known == null ? unknown : known;
  }

  /// Null for a word that is not known: such a word is never taken for resolved.
  static @Nullable Phase phase(String sent) {
    return switch (sent.toLowerCase(Locale.ROOT)) {
      case "1", "trigger", "triggered", "triggering", "alarm", "alarming", "alert" -> Phase.FIRING;
      case "firing", "fired", "unresolved", "continue", "continued", "continuing" -> Phase.FIRING;
      case "escalate", "escalated", "escalation" -> Phase.FIRING;
      case "de-escalate", "de-escalated", "deescalate", "deescalated" -> Phase.FIRING;
      case "触发", "已触发", "告警", "告警中", "告警触发", "触发告警", "触发中", "未恢复" -> Phase.FIRING;
      case "持续", "持续告警", "持续中", "升级", "告警升级", "降级", "告警降级" -> Phase.FIRING;
      case "0", "recovery", "recover", "recovered", "resolve", "resolved", "ok" -> Phase.RESOLVED;
      case "恢复", "已恢复", "告警恢复", "恢复告警", "已解除", "告警解除" -> Phase.RESOLVED;
      default -> null;
    };
  }
}
