package dev.tocsin.ui.control;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icon shape of each state and level, and the pseudo-classes by which style sheets colour
/// them. A shape never stands without its word.
public final class Symbols {

  private Symbols() {}

  public static Ikon of(RowState state) {
    return switch (state) {
      case FIRING -> MaterialDesignB.BELL_RING;
      case STALE -> MaterialDesignT.TIMER_SAND;
      case ACKED -> MaterialDesignE.EYE_CHECK_OUTLINE;
      case UNSEEN -> MaterialDesignC.CIRCLE_HALF_FULL;
      case SHELVED -> MaterialDesignS.SLEEP;
      case RESOLVED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
    };
  }

  public static Ikon of(Level level) {
    return switch (level) {
      case SERIOUS -> MaterialDesignA.ALERT_OCTAGON;
      case WARN -> MaterialDesignA.ALERT;
      case REMIND -> MaterialDesignI.INFORMATION_OUTLINE;
      case UNGRADED -> MaterialDesignM.MINUS;
    };
  }

  /// Marks a node with the state and, while the alarm fires, the level of a row: a level has its
  /// colour only where somebody should act now.
  public static void mark(Node node, Row row) {
    boolean firing = row.state() == RowState.FIRING;
    Parts.mark(node, "firing", firing);
    Parts.mark(node, "stale", row.state() == RowState.STALE);
    Parts.mark(node, "resolved", row.state() == RowState.RESOLVED);
    mark(node, firing ? row.level() : null);
  }

  /// Marks a node with the level of something that fires; with none for null.
  public static void mark(Node node, @Nullable Level level) {
    for (Level each : Level.values()) {
      Parts.mark(node, each.name().toLowerCase(Locale.ROOT), each == level);
    }
  }

  /// Removes the marks of [#mark(Node, Row)].
  public static void unmark(Node node) {
    for (String mark :
        new String[] {"firing", "stale", "resolved", "serious", "warn", "remind", "ungraded"}) {
      Parts.mark(node, mark, false);
    }
  }
}
