package dev.tocsin.ui.settings;

import dev.tocsin.settings.Access;
import dev.tocsin.settings.Rotation;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.OldSecretWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What keeps strangers out.
final class SecurityForm implements SettingsForm {

  private final ViewContext context;
  private final SettingsEditor editor;
  private final SecretSetting token;
  private final SecretSetting apiToken;
  private final JointSetting login;
  private final TextSetting allowed;
  private final TextSetting proxies;
  private final TextSetting hosts;
  private final TextSetting code;
  private final VBox node;

  SecurityForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    this.editor = editor;
    Judgement judgement = new Judgement(context);
    token =
        secret(
            "setting-token",
            "settings.token",
            "settings.token.help",
            receiver -> receiver.renewToken(editor.desk().newSecret(), context.now()),
            rotation -> rotation.withPreviousToken(null, null));
    apiToken =
        secret(
            "setting-api-token",
            "settings.apiToken",
            "settings.apiToken.help",
            receiver -> receiver.renewApiToken(editor.desk().newSecret(), context.now()),
            rotation -> rotation.withPreviousApiToken(null, null));
    login =
        new JointSetting(
            context,
            List.of(
                new JointSetting.Field(
                    "setting-user",
                    context.text("settings.user"),
                    context.text("settings.user.help"),
                    false,
                    judgement::user),
                new JointSetting.Field(
                    "setting-password",
                    context.text("settings.password"),
                    context.text("settings.password.help"),
                    true,
                    _ -> null)),
            texts ->
                change(
                    access -> access.withLogin(orNull(texts.getFirst()), orNull(texts.getLast()))));
    allowed =
        list(
            "setting-allowed",
            "settings.allowed",
            "settings.allowed.help",
            judgement::ranges,
            Access::withAllowedAddresses);
    proxies =
        list(
            "setting-proxies",
            "settings.proxies",
            "settings.proxies.help",
            judgement::ranges,
            Access::withTrustedProxies);
    hosts =
        list(
            "setting-hosts",
            "settings.hosts",
            "settings.hosts.help",
            judgement::hosts,
            Access::withPublicHosts);
    code =
        new TextSetting(
            "setting-code",
            context.text("settings.code"),
            context.text("settings.code.help"),
            judgement::verificationCode,
            text ->
                editor.change(
                    Part.RECEIVER, receiver -> receiver.withVerificationCode(orNull(text))));
    node =
        Parts.column(
            "settings-form",
            token.node(),
            apiToken.node(),
            login.node(),
            allowed.node(),
            proxies.node(),
            hosts.node(),
            code.node());
  }

  private SecretSetting secret(
      String id,
      String key,
      String helpKey,
      UnaryOperator<Settings.Receiver> renew,
      UnaryOperator<Rotation> endOld) {
    return new SecretSetting(
        context,
        id,
        context.text(key),
        context.text(helpKey),
        () -> editor.change(Part.RECEIVER, renew),
        () ->
            editor.change(
                Part.RECEIVER,
                receiver -> receiver.withRotation(endOld.apply(receiver.rotation()))));
  }

  private TextSetting list(
      String id,
      String key,
      String helpKey,
      Function<String, @Nullable String> judge,
      BiFunction<Access, List<String>, Access> with) {
    return new TextSetting(
        id,
        context.text(key),
        context.text(helpKey),
        judge,
        text -> change(access -> with.apply(access, Judgement.entries(text))));
  }

  private void change(UnaryOperator<Access> change) {
    editor.change(Part.RECEIVER, receiver -> receiver.withAccess(change.apply(receiver.access())));
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Settings.Receiver kept = picture.settings().receiver();
    Settings.Receiver inForce = picture.inForce();
    Rotation rotation = kept.rotation();
    token.show(kept.token());
    apiToken.show(kept.apiToken());
    token.box().note(overridden(kept.token(), inForce.token()));
    apiToken.box().note(overridden(kept.apiToken(), inForce.apiToken()));
    token.showOld(
        old(
            rotation.previousToken(),
            rotation.previousTokenUntil(),
            picture.formerUse().tokenAt()));
    apiToken.showOld(
        old(
            rotation.previousApiToken(),
            rotation.previousApiTokenUntil(),
            picture.formerUse().apiTokenAt()));
    Access access = kept.access();
    login.show(List.of(orEmpty(access.callbackUser()), orEmpty(access.callbackPassword())));
    allowed.show(String.join(", ", access.allowedAddresses()));
    proxies.show(String.join(", ", access.trustedProxies()));
    hosts.show(String.join(", ", access.publicHosts()));
    code.show(orEmpty(kept.verificationCode()));
  }

  private @Nullable String overridden(String kept, String inForce) {
    return kept.equals(inForce) ? null : context.text("settings.anotherInThisRun");
  }

  private @Nullable String old(
      @Nullable String secret, @Nullable Instant until, @Nullable Instant usedAt) {
    return secret == null || (until != null && !context.now().isBefore(until))
        ? null
        : new OldSecretWords(context).of(until, usedAt)
            + " "
            + context.text("settings.secret.endFirst");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
