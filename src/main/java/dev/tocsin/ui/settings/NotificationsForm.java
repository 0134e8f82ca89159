package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Channel;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What may interrupt: how loudly which event is told, what the saved views say otherwise, when the
/// desktop is left in peace, when an acknowledged alarm is told again, and the sound.
final class NotificationsForm implements SettingsForm {

  private static final List<Integer> REMINDERS = List.of(0, 30, 120, 480);
  private static final List<Integer> VOLUMES = List.of(0, 25, 50, 70, 100);

  private final ViewContext context;
  private final SettingsEditor editor;
  private final RouteGrid routes;
  private final VBox views = Parts.column("setting");
  private final QuietForm quiet;
  private final ChoiceSetting<Integer> reminder;
  private final ChoiceSetting<Integer> volume;
  private final TrialForm trial;
  private final VBox node;
  private @Nullable List<SavedView> shownViews;

  /// @param screen runs something on the JavaFX thread
  NotificationsForm(
      ViewContext context, SettingsEditor editor, NotificationTrial trials, Executor screen) {
    this.context = context;
    this.editor = editor;
    routes =
        new RouteGrid(
            context, change -> change(before -> before.withRoutes(change.apply(before.routes()))));
    quiet = new QuietForm(context, hours -> change(before -> before.withQuietHours(hours)));
    reminder =
        new ChoiceSetting<>(
            "setting-reminder",
            context.text("settings.reminder"),
            context.text("settings.reminder.help"),
            REMINDERS,
            minutes ->
                minutes == 0
                    ? context.text("settings.reminder.never")
                    : context.times().rounded(Duration.ofMinutes(minutes)),
            minutes -> change(before -> before.withAcknowledgeReminder(minutes)));
    volume =
        new ChoiceSetting<>(
            "setting-volume",
            context.text("settings.sound"),
            context.text("settings.sound.help"),
            VOLUMES,
            percent ->
                percent == 0
                    ? context.text("settings.sound.off")
                    : context.text("settings.textSize.percent", percent),
            percent ->
                change(before ->
                    before.withSound(percent > 0, percent > 0 ? percent : before.soundVolume())));
    trial = new TrialForm(context, trials, screen);
    node =
        Parts.column(
            "settings-form",
            Parts.paragraph("setting-help", context.text("settings.routes.help")),
            routes.node(),
            Parts.label("section-title", context.text("settings.routes.views")),
            views,
            Parts.label("section-title", context.text("settings.quiet")),
            quiet.node(),
            reminder.node(),
            volume.node(),
            trial.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Attention attention = picture.settings().attention();
    routes.show(attention.routes());
    quiet.show(attention.quietHours());
    reminder.show(attention.acknowledgeReminderMinutes());
    volume.show(attention.sound() ? attention.soundVolume() : 0);
    trial.show(attention.sound() && attention.soundVolume() > 0);
    if (!picture.settings().views().equals(shownViews)) {
      shownViews = picture.settings().views();
      showViews(shownViews);
    }
  }

  private void showViews(List<SavedView> saved) {
    views.getChildren().clear();
    for (int place = 0; place < saved.size(); place++) {
      views.getChildren().add(row(place, saved.get(place)));
    }
    if (saved.isEmpty()) {
      views.getChildren().add(Parts.paragraph("muted", context.text("settings.views.none")));
    }
  }

  private HBox row(int place, SavedView view) {
    String name = VisibleText.line(view.name());
    List<Optional<Channel>> values =
        Stream.concat(
                Stream.of(Optional.<Channel>empty()), Stream.of(Channel.values()).map(Optional::of))
            .toList();
    Dropdown<Optional<Channel>> choice =
        new Dropdown<>(
            "view-route-" + place,
            name,
            values,
            channel -> context.text(channel.map(RouteGrid::word).orElse("channel.byLevel")),
            channel -> keep(place, view.withRoute(channel.orElse(null))));
    choice.show(Optional.ofNullable(view.route()));
    var label = Parts.label("entry-name", name);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return Parts.row("setting-row", label, choice.node());
  }

  private void keep(int place, SavedView view) {
    editor.change(
        Part.VIEWS,
        before -> {
          List<SavedView> changed = new ArrayList<>(before);
          if (place < changed.size() && changed.get(place).name().equals(view.name())) {
            changed.set(place, view);
          }
          return changed;
        });
  }

  private void change(UnaryOperator<Attention> change) {
    editor.change(Part.ATTENTION, change);
  }
}
