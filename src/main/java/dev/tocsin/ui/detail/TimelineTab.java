package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Effect;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Every push about the alarm and what it did, newest first.
final class TimelineTab {

  private final ViewContext context;
  private final VBox content = Parts.column("tab-content");

  TimelineTab(ViewContext context) {
    this.context = context;
  }

  Node node() {
    return content;
  }

  void show(List<StoredCallback> callbacks) {
    content.getChildren().setAll(callbacks.reversed().stream().map(this::line).toList());
  }

  private Node line(StoredCallback callback) {
    HBox line =
        Parts.row(
            "timeline-entry",
            Parts.label(
                "timeline-time", context.times().brief(callback.receivedAt(), context.now())),
            Parts.icon("timeline-icon", icon(callback.effect())),
            Parts.label("timeline-effect", context.words().effect(callback.effect())));
    Parts.mark(line, "firing", isFiring(callback.effect()));
    Parts.mark(line, "resolved", isResolved(callback.effect()));
    if (callback.count() > 1) {
      line.getChildren()
          .addAll(
              Parts.spring(),
              Parts.label("muted", context.text("detail.retries", callback.count() - 1)));
    }
    return line;
  }

  private static boolean isFiring(Effect effect) {
    return effect == Effect.FIRED || effect == Effect.REFIRED || effect == Effect.REOPENED;
  }

  private static boolean isResolved(Effect effect) {
    return effect == Effect.RESOLVED || effect == Effect.RESOLVED_UNSEEN_START;
  }

  private static Ikon icon(Effect effect) {
    if (isFiring(effect)) {
      return MaterialDesignB.BELL_RING;
    }
    return isResolved(effect) ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignR.REPEAT;
  }
}
