package dev.tocsin.ui.table;

import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Shrinking;
import dev.tocsin.ui.control.ViewContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// What can be done with many alarms at once, beneath the table while at least two are chosen:
/// there it moves no row. Where there is little room the buttons are their icons, the seldom ones
/// first.
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
  private final List<Button> verbs;
  private final List<Button> copies;
  private final Button clear;

  /// What each button says.
  private final Map<Button, String> words = new HashMap<>();

  private final HBox node;
  private final Shrinking shrinking;

  BulkBar(ViewContext context, Actions actions) {
    this.context = context;
    verbs =
        List.of(
            button(Verb.ACKNOWLEDGE, actions),
            button(Verb.SHELVE, actions),
            button(Verb.CLOSE, actions),
            button(Verb.NOTE, actions));
    copies =
        List.of(
            button(MaterialDesignC.CONTENT_COPY, "action.copyText", actions::copyText),
            button(
                MaterialDesignL.LANGUAGE_MARKDOWN_OUTLINE, "copy.markdown", actions::copyMarkdown),
            button(MaterialDesignC.CODE_JSON, "copy.json", actions::copyJson));
    clear = Parts.link("link-button", "", actions::clear);
    clear.setMinWidth(Button.USE_PREF_SIZE);
    node = Parts.row("bulk-bar", count);
    node.getChildren().addAll(verbs);
    node.getChildren().addAll(copies);
    node.getChildren().addAll(Parts.spring(), clear);
    shrinking = new Shrinking(node, 2, this::say);
    show(0);
  }

  /// Writes everything again, in the language of the moment.
  void write(int chosen) {
    words.forEach((button, key) -> {
      String name = context.text(key);
      button.setText(name);
      button.getTooltip().setText(name);
      button.setAccessibleText(name);
    });
    clear.setText(context.text("table.clearChoice"));
    show(chosen);
  }

  private Button button(Verb verb, Actions actions) {
    return button(verb.icon(), verb.words(), () -> actions.act(verb));
  }

  private Button button(Ikon icon, String key, Runnable action) {
    Button button = Parts.button("small-button", icon, "", action);
    button.setTooltip(new Tooltip());
    words.put(button, key);
    return button;
  }

  private void say(int step) {
    copies.forEach(button -> button.setContentDisplay(content(step < 1)));
    verbs.forEach(button -> button.setContentDisplay(content(step < 2)));
  }

  private static ContentDisplay content(boolean words) {
    return words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
  }

  Node node() {
    return node;
  }

  void show(int chosen) {
    Parts.present(node, chosen >= 2);
    if (chosen >= 2) {
      count.setText(context.text("table.chosenCount", chosen));
      shrinking.fit();
    }
  }
}
