package dev.tocsin.ui.settings;

import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The secrets that keep strangers out.
final class SecurityForm implements SettingsForm {

  private final ViewContext context;
  private final SecretSetting token;
  private final SecretSetting apiToken;
  private final TextSetting code;
  private final VBox node;

  SecurityForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    token =
        new SecretSetting(
            context,
            "setting-token",
            context.text("settings.token"),
            context.text("settings.token.help"),
            () -> {
              String secret = editor.desk().newSecret();
              editor.change(
                  Part.RECEIVER, receiver -> receiver.withTokens(secret, receiver.apiToken()));
            });
    apiToken =
        new SecretSetting(
            context,
            "setting-api-token",
            context.text("settings.apiToken"),
            context.text("settings.apiToken.help"),
            () -> {
              String secret = editor.desk().newSecret();
              editor.change(
                  Part.RECEIVER, receiver -> receiver.withTokens(receiver.token(), secret));
            });
    code =
        new TextSetting(
            "setting-code",
            context.text("settings.code"),
            context.text("settings.code.help"),
            new Judgement(context)::verificationCode,
            text ->
                editor.change(
                    Part.RECEIVER,
                    receiver -> receiver.withVerificationCode(text.isEmpty() ? null : text)));
    node = Parts.column("settings-form", token.node(), apiToken.node(), code.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Settings.Receiver kept = picture.settings().receiver();
    Settings.Receiver inForce = picture.inForce();
    token.show(kept.token());
    apiToken.show(kept.apiToken());
    token.box().note(overridden(kept.token(), inForce.token()));
    apiToken.box().note(overridden(kept.apiToken(), inForce.apiToken()));
    code.show(kept.verificationCode() == null ? "" : kept.verificationCode());
  }

  private @Nullable String overridden(String kept, String inForce) {
    return kept.equals(inForce) ? null : context.text("settings.anotherInThisRun");
  }
}
