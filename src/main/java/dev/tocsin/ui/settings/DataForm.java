package dev.tocsin.ui.settings;

import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.ui.control.ByteSize;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Where everything is kept and for how long, and how long alarms last that nobody ends.
final class DataForm implements SettingsForm {

  private final ViewContext context;
  private final FixedSetting folder;
  private final Label size = Parts.paragraph("setting-help", "");
  private final TextSetting stale;
  private final TextSetting events;
  private final KeepingForm keeping;
  private final VBox node;

  /// @param screen runs something on the JavaFX thread
  DataForm(ViewContext context, SettingsEditor editor, Executor screen) {
    this.context = context;
    keeping = new KeepingForm(context, editor, screen);
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
    node =
        Parts.column(
            "settings-form", folder.node(), size, stale.node(), events.node(), keeping.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    folder.show(picture.folder().toString());
    size.setText(sizes(picture));
    keeping.show(picture.settings().keeping(), picture.storage());
    stale.show(Integer.toString(picture.settings().times().staleAfterHours()));
    events.show(Integer.toString(picture.settings().times().eventsLastHours()));
  }

  private String sizes(SettingsPicture picture) {
    Storage storage = picture.storage();
    DiskSpace disk = storage.disk();
    String sizes =
        context.text(
            "settings.size",
            ByteSize.of(context, picture.databaseBytes()),
            ByteSize.of(context, storage.backups().bytes()),
            ByteSize.of(context, storage.logBytes()));
    return disk == null
        ? sizes
        : sizes + ' ' + context.text("settings.free", ByteSize.of(context, disk.free()));
  }

  private Path folder() {
    return Path.of(folder.value());
  }
}
