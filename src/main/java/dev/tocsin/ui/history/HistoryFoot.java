package dev.tocsin.ui.history;

import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says how much of the history is shown, whether there is more, and what is new since.
final class HistoryFoot {

  private final ViewContext context;
  private final Label shown = Parts.label("muted", "");
  private final Button count;
  private final Button newer;
  private final HBox node;

  HistoryFoot(ViewContext context, Runnable countAll, Runnable readAgain) {
    this.context = context;
    count = Parts.link("history-link", context.text("history.count"), countAll);
    newer = Parts.link("history-link", "", readAgain);
    node = Parts.row("history-foot", shown, count, Parts.spring(), newer);
    Parts.present(count, false);
    Parts.present(newer, false);
  }

  Node node() {
    return node;
  }

  void show(HistoryPicture picture) {
    shown.setText(text(picture));
    boolean rows = picture.request().by() == null;
    Parts.present(
        count,
        rows && picture.progress() == Progress.READY && picture.more() && picture.total() == null);
    newer.setText(context.text("history.newer", picture.newer()));
    Parts.present(newer, picture.newer() > 0);
  }

  private String text(HistoryPicture picture) {
    return switch (picture.progress()) {
      case READING -> context.text("history.reading");
      case TOO_LONG -> context.text("history.tooLong");
      case FAILED -> context.text("history.failed");
      case READY -> ready(picture);
    };
  }

  private String ready(HistoryPicture picture) {
    int rows = picture.rows().size();
    if (picture.request().by() != null) {
      int groups = picture.groups().size();
      return groups < HistoryPicture.MOST_GROUPS
          ? context.text("history.groupsShown", groups)
          : context.text("history.largestGroups", groups);
    }
    if (picture.total() != null) {
      return context.text("history.shownOf", rows, picture.total());
    }
    return context.text("history.shownMore", rows);
  }
}
