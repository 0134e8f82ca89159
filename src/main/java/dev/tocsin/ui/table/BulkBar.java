package dev.tocsin.ui.table;

import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What can be done with many alarms at once, beneath the table while at least two are chosen:
/// there it moves no row.
final class BulkBar {

  /// What is done with the chosen alarms.
  interface Actions {

    void act(Verb verb);

    void copyText();

    void copyMarkdown();

    void copyJson();

    void clear();
  }

  private final ViewContext context;
  private final Label count = Parts.whole("bulk-count", "");
  private final HBox node;

  BulkBar(ViewContext context, Actions actions) {
    this.context = context;
    node =
        Parts.row(
            "bulk-bar",
            count,
            button(Verb.ACKNOWLEDGE, actions),
            button(Verb.SHELVE, actions),
            button(Verb.CLOSE, actions),
            button(Verb.NOTE, actions),
            Parts.button(
                "small-button",
                MaterialDesignC.CONTENT_COPY,
                context.text("action.copyText"),
                actions::copyText),
            Parts.link("small-button", context.text("copy.markdown"), actions::copyMarkdown),
            Parts.link("small-button", context.text("copy.json"), actions::copyJson),
            Parts.spring(),
            Parts.link("link-button", context.text("table.clearChoice"), actions::clear));
    node.setMinWidth(0);
    show(0);
  }

  private Button button(Verb verb, Actions actions) {
    return Parts.button(
        "small-button", verb.icon(), context.text(verb.words()), () -> actions.act(verb));
  }

  Node node() {
    return node;
  }

  void show(int chosen) {
    count.setText(context.text("table.chosenCount", chosen));
    Parts.present(node, chosen >= 2);
  }
}
