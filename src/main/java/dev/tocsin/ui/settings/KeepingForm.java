package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.settings.Settings;
import dev.tocsin.store.BackupFolder;
import dev.tocsin.ui.control.ByteSize;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How long everything is kept, and how it is copied.
final class KeepingForm {

  private final ViewContext context;
  private final SettingsEditor editor;
  private final Executor screen;
  private final TextSetting days;
  private final ChoiceSetting<Boolean> backups;
  private final TextSetting every;
  private final TextSetting kept;
  private final TextSetting folder;
  private final Button now;
  private final Label outcome = Parts.paragraph("setting-help", "");
  private final VBox node;

  /// @param screen runs something on the JavaFX thread
  KeepingForm(ViewContext context, SettingsEditor editor, Executor screen) {
    this.context = context;
    this.editor = editor;
    this.screen = screen;
    Judgement judgement = new Judgement(context);
    days =
        number(
            "setting-keepDays",
            "settings.keepDays",
            "settings.keepDays.help",
            text -> judgement.number(text, 0, Settings.Keeping.MOST_DAYS),
            Settings.Keeping::withKeepDays);
    backups =
        new ChoiceSetting<>(
            "setting-backups",
            context.text("settings.backups"),
            context.text("settings.backups.help"),
            List.of(true, false),
            on -> context.text(on ? "settings.backups.on" : "settings.backups.off"),
            on -> change(on, Settings.Keeping::withBackups));
    every =
        number(
            "setting-backupEvery",
            "settings.backupEvery",
            "settings.backupEvery.help",
            text -> judgement.number(text, 1, Settings.Keeping.MOST_HOURS),
            Settings.Keeping::withBackupEveryHours);
    kept =
        number(
            "setting-backupsKept",
            "settings.backupsKept",
            "settings.backupsKept.help",
            text -> judgement.number(text, 1, Settings.Keeping.MOST_KEPT),
            Settings.Keeping::withBackupsKept);
    folder =
        new TextSetting(
            "setting-backupFolder",
            context.text("settings.backupFolder"),
            context.text("settings.backupFolder.help"),
            judgement::folder,
            text -> change(text.isEmpty() ? null : text, Settings.Keeping::withBackupFolder));
    now =
        Parts.button(
            "small-button",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            context.text("settings.backupNow"),
            this::backUp);
    now.setId("backup-now");
    outcome.setId("backup-outcome");
    node =
        Parts.column(
            "settings-form",
            days.node(),
            backups.node(),
            every.node(),
            kept.node(),
            folder.node(),
            Parts.column("setting", Parts.row("setting-row", now), outcome));
  }

  Node node() {
    return node;
  }

  void show(Settings.Keeping keeping, Storage storage) {
    days.show(Integer.toString(keeping.keepDays()));
    backups.show(keeping.backups());
    every.show(Integer.toString(keeping.backupEveryHours()));
    kept.show(Integer.toString(keeping.backupsKept()));
    folder.show(Objects.requireNonNullElse(keeping.backupFolder(), ""));
    if (!now.isDisabled()) {
      outcome.setText(state(storage.backups()));
    }
  }

  private String state(Storage.Backups known) {
    BackupFolder.Copy newest = known.newest();
    if (known.failure() != null) {
      return context.text("banner.backup", VisibleText.line(known.failure()));
    }
    return newest == null
        ? context.text("settings.noBackup", VisibleText.line(known.folder().toString()))
        : context.text(
            "settings.lastBackup",
            context.times().brief(newest.at(), context.now()),
            ByteSize.of(context, newest.bytes()),
            known.number(),
            VisibleText.line(known.folder().toString()));
  }

  private void backUp() {
    now.setDisable(true);
    outcome.setText(context.text("settings.backupRuns"));
    var _ = editor.desk().backUpNow().whenCompleteAsync(this::backedUp, screen);
  }

  private void backedUp(BackupFolder.@Nullable Copy made, @Nullable Throwable problem) {
    now.setDisable(false);
    outcome.setText(
        made == null
            ? context.text("banner.backup", problem == null ? "" : FailureText.of(problem))
            : context.text(
                "settings.backedUp",
                VisibleText.line(made.file().toString()),
                ByteSize.of(context, made.bytes())));
  }

  private TextSetting number(
      String id,
      String nameKey,
      String helpKey,
      Function<String, @Nullable String> judge,
      BiFunction<Settings.Keeping, Integer, Settings.Keeping> set) {
    return new TextSetting(
        id,
        context.text(nameKey),
        context.text(helpKey),
        judge,
        text -> change(Judgement.number(text), set));
  }

  private <T extends @Nullable Object> void change(
      T value, BiFunction<Settings.Keeping, T, Settings.Keeping> set) {
    editor.change(Part.KEEPING, keeping -> set.apply(keeping, value));
  }
}
