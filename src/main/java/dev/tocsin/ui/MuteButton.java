package dev.tocsin.ui;

import dev.tocsin.settings.Attention;
import dev.tocsin.ui.action.MuteTime;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The bell: whether notifications reach the desktop, and until when not. It leads to the menu that
/// mutes them for a while.
final class MuteButton {

  private final ViewContext context;
  private final Consumer<@Nullable Instant> mute;
  private final FontIcon icon = new FontIcon(MaterialDesignB.BELL_OUTLINE);
  private final Button button = Parts.styled("icon-button mute-button", new Button(null, icon));
  private final ContextMenu menu = new ContextMenu();
  private @Nullable Instant until;

  /// @param mute takes until when; null for no longer
  MuteButton(ViewContext context, Consumer<@Nullable Instant> mute) {
    this.context = context;
    this.mute = mute;
    menu.getStyleClass().add("row-menu");
    button.setId("mute");
    button.setMnemonicParsing(false);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    button.setOnAction(_ -> open());
  }

  /// Writes everything again, in the language of the moment.
  void write() {
    tick();
    context.ticker().each(this::tick);
  }

  Node node() {
    return button;
  }

  void show(Attention attention) {
    until = attention.mutedUntil();
    tick();
  }

  private void tick() {
    boolean muted = until != null && context.now().isBefore(until);
    icon.setIconCode(muted ? MaterialDesignB.BELL_OFF_OUTLINE : MaterialDesignB.BELL_OUTLINE);
    String words = muted && until != null ? MuteTime.words(context, until) : "";
    button.setText(words.isEmpty() ? null : words);
    String name = muted ? context.text("mute.muted", words) : context.text("mute.open");
    button.getTooltip().setText(name);
    button.setAccessibleText(name);
    Parts.mark(button, "muted", muted);
  }

  private void open() {
    menu.getItems().clear();
    if (until != null && context.now().isBefore(until)) {
      menu.getItems().add(item(context.text("mute.unmute"), null));
    }
    for (MuteTime time : MuteTime.values()) {
      menu.getItems()
          .add(item(context.text(time.words()), time.until(context.now(), context.times().zone())));
    }
    menu.show(button, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(String text, @Nullable Instant end) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> mute.accept(end));
    return item;
  }
}
