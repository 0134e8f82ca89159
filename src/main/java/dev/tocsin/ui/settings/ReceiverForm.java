package dev.tocsin.ui.settings;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// Where callbacks arrive.
final class ReceiverForm implements SettingsForm {

  private final ViewContext context;
  private final Judgement judgement;
  private final TextSetting port;
  private final TextSetting bind;
  private final FixedSetting url;
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
    node = Parts.column("settings-form", port.node(), bind.node(), url.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Settings.Receiver kept = picture.settings().receiver();
    Settings.Receiver inForce = picture.inForce();
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
      case ReceiverState.Listening listening -> {
        String whole = listening.callbackUrl();
        url.show(whole, whole.substring(0, whole.lastIndexOf('/') + 1) + "•••");
      }
      case ReceiverState.Down _ -> url.show(context.text("first.urlUnknown"));
    }
  }

  private void warn(String address) {
    boolean reachable = judgement.bind(address) == null && !judgement.isLoopback(address);
    bind.box().note(reachable ? context.text("settings.bind.beyond") : null);
  }

  private static void change(SettingsEditor editor, UnaryOperator<Settings.Receiver> change) {
    editor.change(Part.RECEIVER, change);
  }
}
