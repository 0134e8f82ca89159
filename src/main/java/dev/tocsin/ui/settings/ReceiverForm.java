package dev.tocsin.ui.settings;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.settings.Settings;
import dev.tocsin.settings.Tls;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where callbacks arrive.
final class ReceiverForm implements SettingsForm {

  private final ViewContext context;
  private final Judgement judgement;
  private final TextSetting port;
  private final TextSetting bind;
  private final FixedSetting url;
  private final JointSetting tls;
  private boolean encrypted;
  private final VBox node;

  ReceiverForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    judgement = new Judgement(context);
    port =
        new TextSetting(
            "setting-port",
            context.text("settings.port"),
            context.text("settings.port.help"),
            judgement::port,
            text -> change(editor, receiver -> receiver.withPort(Judgement.number(text))));
    bind =
        new TextSetting(
            "setting-bind",
            context.text("settings.bind"),
            context.text("settings.bind.help"),
            judgement::bind,
            text -> change(editor, receiver -> receiver.withBind(text)));
    bind.field().textProperty().addListener((_, _, text) -> warn(text.strip()));
    url =
        new FixedSetting(
            context,
            "setting-url",
            context.text("settings.url"),
            context.text("settings.url.help"));
    tls =
        new JointSetting(
            context,
            List.of(
                field(
                    "setting-certificate",
                    "settings.certificate",
                    "settings.certificate.help",
                    false),
                field("setting-key", "settings.key", "settings.key.help", false),
                field(
                    "setting-key-password",
                    "settings.keyPassword",
                    "settings.keyPassword.help",
                    true)),
            texts ->
                change(
                    editor,
                    receiver ->
                        receiver.withTls(
                            new Tls(orNull(texts, 0), orNull(texts, 1), orNull(texts, 2)))));
    node = Parts.column("settings-form", port.node(), bind.node(), url.node(), tls.node());
  }

  private JointSetting.Field field(String id, String key, String helpKey, boolean secret) {
    return new JointSetting.Field(id, context.text(key), context.text(helpKey), secret, _ -> null);
  }

  private static @Nullable String orNull(List<String> texts, int place) {
    return texts.get(place).isEmpty() ? null : texts.get(place);
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Settings.Receiver kept = picture.settings().receiver();
    Settings.Receiver inForce = picture.inForce();
    encrypted = inForce.tls().tlsCertificate() != null;
    tls.show(
        Stream.of(kept.tls().tlsCertificate(), kept.tls().tlsKey(), kept.tls().tlsPassword())
            .map(text -> text == null ? "" : text)
            .toList());
    port.show(Integer.toString(kept.port()));
    bind.show(kept.bind());
    warn(bind.field().getText().strip());
    port.box()
        .note(
            kept.port() == inForce.port()
                ? null
                : context.text("settings.inThisRun", Integer.toString(inForce.port())));
    if (!kept.bind().equals(inForce.bind())) {
      bind.box().note(context.text("settings.inThisRun", inForce.bind()));
    }
    switch (picture.receiver()) {
      case ReceiverState.Listening listening ->
          url.show(listening.callbackUrl(), listening.maskedUrl());
      case ReceiverState.Down _ -> url.show(context.text("first.urlUnknown"));
    }
  }

  private void warn(String address) {
    boolean reachable =
        !encrypted && judgement.bind(address) == null && !judgement.isLoopback(address);
    bind.box().note(reachable ? context.text("settings.bind.beyond") : null);
  }

  private static void change(SettingsEditor editor, UnaryOperator<Settings.Receiver> change) {
    editor.change(Part.RECEIVER, change);
  }
}
