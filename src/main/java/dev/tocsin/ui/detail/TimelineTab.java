package dev.tocsin.ui.detail;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Dossier;
import dev.tocsin.notification.Reason;
import dev.tocsin.notification.ReasonWriter;
import dev.tocsin.settings.Channel;
import dev.tocsin.store.TimelineEntry;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Every push about the alarm and whatever else was done, newest first.
final class TimelineTab implements DetailTab {

  private static final int LONGEST_NOTE = 4_000;

  private final ViewContext context;
  private final ReasonWriter reasons;
  private final VBox content = Parts.column("tab-content");

  TimelineTab(ViewContext context) {
    this.context = context;
    reasons = new ReasonWriter(context.texts(), context.times().zone());
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
            Parts.whole("timeline-time", context.times().brief(entry.at(), context.now())),
            Parts.icon("timeline-icon", icon(entry.effect())),
            Parts.paragraph("timeline-effect", what(entry)));
    Parts.mark(line, "firing", isFiring(entry.effect()));
    Parts.mark(line, "resolved", isResolved(entry.effect()));
    if (entry.redeliveries() > 0) {
      line.getChildren()
          .addAll(
              Parts.spring(),
              Parts.whole("muted", context.text("detail.retries", entry.redeliveries())));
    }
    if (entry.note() == null) {
      return line;
    }
    Node note = Parts.paragraph("timeline-note", VisibleText.block(entry.note(), LONGEST_NOTE));
    return Parts.column("timeline-noted", line, note);
  }

  private String what(TimelineEntry entry) {
    if (entry.announcement() != null) {
      return announced(entry.announcement());
    }
    String effect =
        entry.until() == null
            ? context.words().effect(entry.effect())
            : context.text(
                "detail.effectUntil",
                context.words().effect(entry.effect()),
                context.times().brief(entry.until(), context.now()));
    return entry.by() == null
        ? effect
        : context.text("detail.doneBy", effect, VisibleText.line(entry.by()));
  }

  /// How a person was told, and why so.
  private String announced(Announcement announcement) {
    Channel channel =
        Stream.of(Channel.values())
            .filter(each -> each.name().equalsIgnoreCase(announcement.channel()))
            .findFirst()
            .orElse(Channel.NONE);
    return Reason.of(announcement.reason(), announcement.parameter())
        .map(reason -> reasons.line(channel, reason, announcement.at()))
        .orElseGet(() -> context.words().effect(Effect.ANNOUNCED));
  }

  private static boolean isFiring(Effect effect) {
    return effect == Effect.FIRED || effect == Effect.REFIRED || effect == Effect.REOPENED;
  }

  private static boolean isResolved(Effect effect) {
    return effect == Effect.RESOLVED || effect == Effect.RESOLVED_UNSEEN_START;
  }

  private static Ikon icon(Effect effect) {
    return switch (effect) {
      case FIRED, REFIRED, REOPENED -> MaterialDesignB.BELL_RING;
      case CLOSED, EXPIRED -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
      case NOTED -> MaterialDesignN.NOTE_TEXT_OUTLINE;
      case RESOLVED, RESOLVED_UNSEEN_START -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
      case ACKNOWLEDGED -> Symbols.of(Sign.ACKED);
      case SHELVED -> Symbols.of(Sign.SHELVED);
      case SEEN -> MaterialDesignE.EYE_CHECK_OUTLINE;
      case UNACKNOWLEDGED, UNSHELVED -> MaterialDesignU.UNDO_VARIANT;
      case ANNOUNCED -> MaterialDesignM.MESSAGE_ALERT_OUTLINE;
      case REPEATED,
          LEVEL_CHANGED,
          HEARD_AGAIN,
          START_FILLED_IN,
          SUPERSEDED,
          LATE,
          REDELIVERED,
          STATUS_UNKNOWN ->
          MaterialDesignR.REPEAT;
    };
  }
}
