package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// A secret that is hidden until a person asks to see it, can be copied without that, and can be
/// replaced by a new one.
final class SecretSetting {

  private static final String HIDDEN = "•".repeat(24);

  private final TextField shown = Parts.styled("setting-field mono", new TextField(HIDDEN));
  private final ToggleButton eye;
  private final SettingBox box;
  private final Button renewal;
  private final Button end;
  private String secret = "";

  /// @param renew makes a new secret and keeps it; the one before counts for a while
  /// @param endOld ends the one before
  SecretSetting(
      ViewContext context, String id, String name, String help, Runnable renew, Runnable endOld) {
    shown.setEditable(false);
    shown.setId(id);
    HBox.setHgrow(shown, Priority.ALWAYS);
    eye =
        Parts.styled(
            "toggle",
            new ToggleButton(
                context.text("settings.secret.show"), new FontIcon(MaterialDesignE.EYE_OUTLINE)));
    eye.setMinWidth(ToggleButton.USE_PREF_SIZE);
    eye.setMnemonicParsing(false);
    eye.setId(id + "-show");
    eye.setOnAction(_ -> showText());
    end =
        Parts.button(
            "small-button", MaterialDesignC.CANCEL, context.text("settings.secret.endOld"), endOld);
    end.setId(id + "-end");
    Parts.present(end, false);
    renewal =
        Parts.button(
            "small-button",
            MaterialDesignA.AUTORENEW,
            context.text("settings.secret.renew"),
            renew);
    box =
        new SettingBox(
            name,
            shown,
            Parts.row(
                "setting-row",
                shown,
                eye,
                CopyButton.worded("small-button", context.text("action.copy"), () -> secret),
                renewal,
                end),
            help);
  }

  Node node() {
    return box.node();
  }

  SettingBox box() {
    return box;
  }

  void show(String newSecret) {
    secret = newSecret;
    showText();
  }

  /// Says that the one before still counts; null when it does not. Only one does: a newer one waits
  /// until a person has ended it, because somebody may use it still.
  void showOld(@Nullable String words) {
    Parts.present(end, words != null);
    renewal.setDisable(words != null);
    if (words != null) {
      box.note(words);
    }
  }

  private void showText() {
    shown.setText(eye.isSelected() ? secret : HIDDEN);
  }
}
