package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// A secret that is hidden until a person asks to see it, can be copied without that, and can be
/// replaced by a new one.
final class SecretSetting {

  private static final String HIDDEN = "•".repeat(24);

  private final TextField shown = Parts.styled("setting-field mono", new TextField(HIDDEN));
  private final ToggleButton eye;
  private final SettingBox box;
  private String secret = "";

  /// @param renew makes a new secret and keeps it
  SecretSetting(ViewContext context, String id, String name, String help, Runnable renew) {
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
    box =
        new SettingBox(
            name,
            shown,
            Parts.row(
                "setting-row",
                shown,
                eye,
                CopyButton.worded("small-button", context.text("action.copy"), () -> secret),
                Parts.button(
                    "small-button",
                    MaterialDesignA.AUTORENEW,
                    context.text("settings.secret.renew"),
                    renew)),
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

  private void showText() {
    shown.setText(eye.isSelected() ? secret : HIDDEN);
  }
}
