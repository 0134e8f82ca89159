package dev.tocsin.ui.history;

import dev.tocsin.store.HistoryGroup;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses between the alarms themselves and what they add up to.
final class GroupingBar {

  private final ToggleButton each;
  private final ToggleButton byPolicy;
  private final ToggleButton byObject;
  private final HBox node;

  GroupingBar(ViewContext context, Consumer<HistoryGroup.@Nullable By> choose) {
    each = button(context.text("history.each"), null, choose);
    byPolicy = button(context.text("history.byPolicy"), HistoryGroup.By.POLICY, choose);
    byObject = button(context.text("history.byObject"), HistoryGroup.By.OBJECT, choose);
    node = Parts.row("history-dates", each, byPolicy, byObject);
  }

  Node node() {
    return node;
  }

  void show(HistoryGroup.@Nullable By by) {
    each.setSelected(by == null);
    byPolicy.setSelected(by == HistoryGroup.By.POLICY);
    byObject.setSelected(by == HistoryGroup.By.OBJECT);
  }

  private static ToggleButton button(
      String name, HistoryGroup.@Nullable By by, Consumer<HistoryGroup.@Nullable By> choose) {
    ToggleButton button = Parts.styled("toggle", new ToggleButton(name));
    button.setMnemonicParsing(false);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setOnAction(_ -> {
      button.setSelected(true);
      choose.accept(by);
    });
    return button;
  }
}
