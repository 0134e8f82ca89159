package dev.tocsin.ui.settings;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The size of all texts, in steps.
final class SizeSetting {

  private static final int STEP = 10;

  private final IntConsumer keep;
  private final Label shown = Parts.whole("size-shown", "");
  private final Button smaller;
  private final Button larger;
  private final ViewContext context;
  private final SettingBox box;
  private int size;

  SizeSetting(ViewContext context, IntConsumer keep) {
    this.context = context;
    this.keep = keep;
    smaller = button("settings.textSize.smaller", MaterialDesignM.MINUS, -STEP);
    smaller.setId("setting-size-smaller");
    larger = button("settings.textSize.larger", MaterialDesignP.PLUS, STEP);
    larger.setId("setting-size-larger");
    box =
        new SettingBox(
            context.text("settings.textSize"),
            larger,
            Parts.row("setting-row", smaller, shown, larger),
            context.text("settings.textSize.help"));
    larger.setAccessibleText(context.text("settings.textSize.larger"));
  }

  Node node() {
    return box.node();
  }

  void show(int newSize) {
    size = newSize;
    shown.setText(context.text("settings.textSize.percent", size));
    allow(smaller, size > Appearance.SMALLEST_TEXT, larger);
    allow(larger, size < Appearance.LARGEST_TEXT, smaller);
  }

  /// A button that is disabled must not have the keyboard: it would go to anywhere.
  private static void allow(Button button, boolean allowed, Button other) {
    boolean focused = button.isFocused();
    button.setDisable(!allowed);
    if (focused && !allowed) {
      other.requestFocus();
    }
  }

  private Button button(String key, Ikon icon, int step) {
    return Parts.iconButton("step-button", icon, context.text(key), () -> keep.accept(size + step));
  }
}
