package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.Rate;
import dev.tocsin.ui.control.Bars;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// How many alarms are new, and whether they are more than a person can attend to.
final class RateLine {

  private final ViewContext context;
  private final Label number = Parts.whole("rate-number", "");
  private final Bars bars = Parts.styled("rate-bars", new Bars());
  private final Label caption = Parts.whole("muted", "");
  private final Tooltip meaning = new Tooltip();
  private final HBox node;

  RateLine(ViewContext context) {
    this.context = context;
    node = Parts.row("rate", caption, bars, number);
    Tooltip.install(node, meaning);
    Parts.present(node, false);
    write();
  }

  /// Writes what is the same for every rate.
  void write() {
    caption.setText(context.text("rate.new"));
    meaning.setText(context.text("rate.meaning", Rate.FLOOD));
  }

  Node node() {
    return node;
  }

  /// How many characters it shows.
  int length() {
    return number.getText().length();
  }

  /// Where there is little room the number must do.
  void beBrief(boolean brief) {
    Parts.present(caption, !brief);
    Parts.present(bars, !brief);
  }

  void show(Rate rate) {
    List<Integer> recent = rate.slidingTenMinutes();
    List<Integer> shown = recent.subList(recent.size() - 12, recent.size());
    bars.show(
        shown, Math.max(Rate.FLOOD, shown.stream().mapToInt(Integer::intValue).max().orElse(0)));
    number.setText(
        context.text(rate.isFlood() ? "rate.flood" : "rate.perTen", rate.lastTenMinutes()));
    Parts.mark(node, "flood", rate.isFlood());
    Parts.present(node, true);
    node.setAccessibleText(context.text("rate.new") + " " + number.getText());
  }
}
