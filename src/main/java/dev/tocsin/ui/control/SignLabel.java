package dev.tocsin.ui.control;

import dev.tocsin.dashboard.Row;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says by icon and word what a row is besides firing: acknowledged, overdue, stale. It takes no
/// room for one that just fires, as that goes without saying where only those are that do.
public final class SignLabel {

  private SignLabel() {}

  public static Label of(Row row, Words words) {
    Sign sign = Sign.of(row);
    Label label = Parts.whole("row-sign", words.sign(sign));
    label.setGraphic(new FontIcon(Symbols.of(sign)));
    Symbols.mark(label, row);
    Parts.present(label, sign != Sign.FIRING);
    return label;
  }
}
