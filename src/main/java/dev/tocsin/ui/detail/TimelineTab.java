package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.store.TimelineEntry;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Every push about the alarm and whatever else was done, newest first.
final class TimelineTab implements DetailTab {

  private static final int LONGEST_NOTE = 4_000;

  private final ViewContext context;
  private final VBox content = Parts.column("tab-content");

  TimelineTab(ViewContext context) {
    this.context = context;
  }

  @Override
  public Node node() {
    return content;
  }

  @Override
  public void show(Dossier dossier) {
    content.getChildren().setAll(dossier.timeline().reversed().stream().map(this::line).toList());
  }

  private Node line(TimelineEntry entry) {
    HBox line =
        Parts.row(
            "timeline-entry",
            Parts.label("timeline-time", context.times().brief(entry.at(), context.now())),
            Parts.icon("timeline-icon", icon(entry.effect())),
            Parts.label("timeline-effect", what(entry)));
    Parts.mark(line, "firing", isFiring(entry.effect()));
    Parts.mark(line, "resolved", isResolved(entry.effect()));
    if (entry.redeliveries() > 0) {
      line.getChildren()
          .addAll(
              Parts.spring(),
              Parts.label("muted", context.text("detail.retries", entry.redeliveries())));
    }
    if (entry.note() == null) {
      return line;
    }
    Node note = Parts.paragraph("timeline-note", VisibleText.block(entry.note(), LONGEST_NOTE));
    return Parts.column("timeline-noted", line, note);
  }

  private String what(TimelineEntry entry) {
    String effect = context.words().effect(entry.effect());
    return entry.by() == null
        ? effect
        : context.text("detail.doneBy", effect, VisibleText.line(entry.by()));
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
    if (effect == Effect.CLOSED || effect == Effect.EXPIRED) {
      return MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
    }
    if (effect == Effect.NOTED) {
      return MaterialDesignN.NOTE_TEXT_OUTLINE;
    }
    return isResolved(effect) ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignR.REPEAT;
  }
}
