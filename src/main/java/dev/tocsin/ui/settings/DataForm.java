package dev.tocsin.ui.settings;

import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Where everything is kept, and how long alarms last that nobody ends.
final class DataForm implements SettingsForm {

  private static final double MEGABYTE = 1 << 20;

  private final ViewContext context;
  private final FixedSetting folder;
  private final Label size = Parts.label("setting-help", "");
  private final TextSetting stale;
  private final TextSetting events;
  private final VBox node;

  DataForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    Judgement judgement = new Judgement(context);
    folder =
        new FixedSetting(
            context,
            "setting-folder",
            context.text("settings.folder"),
            context.text("settings.folder.help"),
            Parts.button(
                "small-button",
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                context.text("settings.folder.open"),
                () -> editor.desk().openFolder(folder())));
    stale =
        new TextSetting(
            "setting-stale",
            context.text("settings.stale"),
            context.text("settings.stale.help"),
            judgement::hours,
            text ->
                editor.change(
                    Part.TIMES,
                    times -> new Settings.Times(Judgement.number(text), times.eventsLastHours())));
    events =
        new TextSetting(
            "setting-events",
            context.text("settings.events"),
            context.text("settings.events.help"),
            judgement::hours,
            text ->
                editor.change(
                    Part.TIMES,
                    times -> new Settings.Times(times.staleAfterHours(), Judgement.number(text))));
    node = Parts.column("settings-form", folder.node(), size, stale.node(), events.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    folder.show(picture.folder().toString());
    size.setText(context.text("settings.size", picture.databaseBytes() / MEGABYTE));
    stale.show(Integer.toString(picture.settings().times().staleAfterHours()));
    events.show(Integer.toString(picture.settings().times().eventsLastHours()));
  }

  private Path folder() {
    return Path.of(folder.value());
  }
}
