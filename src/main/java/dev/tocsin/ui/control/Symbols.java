package dev.tocsin.ui.control;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Row;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icon shape of each state and level, and the pseudo-classes by which style sheets colour
/// them. A shape never stands without its word.
public final class Symbols {

  private Symbols() {}

  public static Ikon of(Sign sign) {
    return switch (sign) {
      case FIRING -> MaterialDesignB.BELL_RING;
      case OVERDUE -> MaterialDesignC.CLOCK_ALERT_OUTLINE;
      case STALE -> MaterialDesignT.TIMER_SAND;
      case ACKED -> MaterialDesignB.BELL_CHECK_OUTLINE;
      case UNSEEN -> MaterialDesignC.CHECK_CIRCLE;
      case RESOLVED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case SHELVED -> MaterialDesignB.BELL_SLEEP_OUTLINE;
    };
  }

  /// Begins again and again.
  public static Ikon chattering() {
    return MaterialDesignP.PULSE;
  }

  /// Fires for more than a day.
  public static Ikon standing() {
    return MaterialDesignC.CALENDAR_CLOCK;
  }

  public static Ikon of(Level level) {
    return switch (level) {
      case SERIOUS -> MaterialDesignA.ALERT_OCTAGON;
      case WARN -> MaterialDesignA.ALERT;
      case REMIND -> MaterialDesignI.INFORMATION_OUTLINE;
      case UNGRADED -> MaterialDesignM.MINUS;
    };
  }

  /// Marks a node with the state and, while somebody should act, the level of a row: a level has
  /// its colour only there.
  public static void mark(Node node, Row row) {
    Sign shown = Sign.of(row);
    for (Sign each : Sign.values()) {
      Parts.mark(node, each.mark(), each == shown);
    }
    mark(node, shown.isUrgent() ? row.level() : null);
  }

  /// Marks a node with the level of something that fires; with none for null.
  public static void mark(Node node, @Nullable Level level) {
    for (Level each : Level.values()) {
      Parts.mark(node, each.name().toLowerCase(Locale.ROOT), each == level);
    }
  }

  /// Removes the marks of [#mark(Node, Row)].
  public static void unmark(Node node) {
    for (Sign each : Sign.values()) {
      Parts.mark(node, each.mark(), false);
    }
    mark(node, (Level) null);
  }
}
