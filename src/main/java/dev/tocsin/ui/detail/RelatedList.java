package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.store.OtherAlarms;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The other alarms of one object or policy: how many there are, and the newest of them. Keeps its
/// nodes from one alarm to the next.
final class RelatedList {

  private final ViewContext context;
  private final DetailPane.Actions actions;
  private final boolean ofObject;
  private final Label title = Parts.whole("section-title", "");
  private final Label counts = Parts.label("small", "");
  private final List<RelatedLine> lines = new ArrayList<>();
  private final VBox list = Parts.column("related-list");
  private final Button all;
  private final Node node;
  private @Nullable Related related;

  /// @param ofObject whether all are of one object; else they are of one policy
  RelatedList(ViewContext context, DetailPane.Actions actions, boolean ofObject) {
    this.context = context;
    this.actions = actions;
    this.ofObject = ofObject;
    all = Parts.link("link-button", "", this::showAll);
    all.setMinWidth(Button.USE_PREF_SIZE);
    node =
        Parts.column(
            "related", Parts.row("related-head", title, counts, Parts.spring(), all), list);
  }

  Node node() {
    return node;
  }

  void show(Related newest) {
    related = newest;
    title.setText(context.text(ofObject ? "detail.sameObject" : "detail.samePolicy"));
    all.setText(context.text("detail.showAll"));
    counts.setText(context.text("detail.related", count(newest.firing()), count(newest.recent())));
    List<Row> rows = newest.newest();
    while (lines.size() < rows.size()) {
      lines.add(new RelatedLine(context, actions::open));
    }
    for (int i = 0; i < rows.size(); i++) {
      lines.get(i).show(rows.get(i), what(rows.get(i)));
    }
    List<Button> shown = lines.stream().limit(rows.size()).map(RelatedLine::node).toList();
    if (!list.getChildren().equals(shown)) {
      list.getChildren().setAll(shown);
    }
  }

  private void showAll() {
    if (related != null) {
      actions.showAll(related);
    }
  }

  private String what(Row row) {
    return ofObject || row.object().isEmpty()
        ? row.condition()
        : row.object() + " · " + row.condition();
  }

  private static String count(int counted) {
    return counted >= OtherAlarms.MOST ? OtherAlarms.MOST + "+" : Integer.toString(counted);
  }
}
