package dev.tocsin.ui.control;

import dev.tocsin.i18n.Texts;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Puts a text on the clipboard exactly as it is, and shows for a moment that it did.
public final class CopyButton {

  private CopyButton() {}

  /// Without words, beside a value.
  public static Button small(Texts texts, Supplier<String> text) {
    Button button =
        Parts.iconButton(
            "tiny-button", MaterialDesignC.CONTENT_COPY, texts.get("action.copy"), () -> {});
    return copying(button, text);
  }

  /// With a word.
  public static Button worded(String classes, String word, Supplier<String> text) {
    return copying(Parts.button(classes, MaterialDesignC.CONTENT_COPY, word, () -> {}), text);
  }

  /// Puts a text on the clipboard.
  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Button copying(Button button, Supplier<String> text) {
    PauseTransition shown = new PauseTransition(Duration.seconds(1.5));
    FontIcon icon = (FontIcon) button.getGraphic();
    shown.setOnFinished(_ -> icon.setIconCode(MaterialDesignC.CONTENT_COPY));
    button.setOnAction(_ -> {
      copy(text.get());
      icon.setIconCode(MaterialDesignC.CHECK);
      shown.playFromStart();
    });
    return button;
  }
}
