package dev.tocsin.ui.history;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Chooses a range of dates: one of a few that are often wanted, or from one day to another.
final class DateBar {

  private final ViewContext context;
  private final Consumer<DateRange> choose;
  private final Map<DateRange, ToggleButton> presets = new LinkedHashMap<>();
  private final DatePicker first;
  private final DatePicker last;
  private final HBox node;
  private boolean showing;

  DateBar(ViewContext context, Consumer<DateRange> choose) {
    this.context = context;
    this.choose = choose;
    preset(DateRange.TODAY, context.text("history.today"));
    preset(DateRange.YESTERDAY, context.text("history.yesterday"));
    preset(DateRange.WEEK, context.text("history.week"));
    preset(DateRange.MONTH, context.text("history.month"));
    preset(DateRange.ALL, context.text("history.all"));
    first = picker(context.text("history.first"));
    last = picker(context.text("history.last"));
    node = Parts.row("history-dates");
    node.getChildren().addAll(presets.values());
    node.getChildren().addAll(first, Parts.label("muted", "–"), last);
  }

  Node node() {
    return node;
  }

  void show(DateRange range) {
    showing = true;
    presets.forEach((each, button) -> button.setSelected(each.equals(range)));
    first.setValue(DateRange.day(range.since(), context.now(), context.times().zone()));
    last.setValue(DateRange.day(range.until(), context.now(), context.times().zone()));
    showing = false;
  }

  private void preset(DateRange range, String name) {
    ToggleButton button = Parts.styled("toggle", new ToggleButton(name));
    button.setMnemonicParsing(false);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    // A click on the chosen one must not leave none chosen.
    button.setOnAction(_ -> {
      button.setSelected(true);
      choose.accept(range);
    });
    presets.put(range, button);
  }

  private DatePicker picker(String name) {
    DatePicker picker = Parts.styled("history-day", new DatePicker());
    picker.setPromptText(name);
    picker.setAccessibleText(name);
    picker.setShowWeekNumbers(false);
    picker.valueProperty().subscribe(this::chosen);
    return picker;
  }

  private void chosen(@Nullable LocalDate day) {
    if (!showing && day != null) {
      choose.accept(DateRange.of(first.getValue(), last.getValue()));
    }
  }
}
