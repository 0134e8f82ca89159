package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.autostart.Autostart;
import dev.tocsin.autostart.Autostart.Problem;
import dev.tocsin.autostart.SessionStart;
import dev.tocsin.settings.CloseButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Whether the program starts with the session, and what its close button does.
final class StartForm implements SettingsForm {

  private final ViewContext context;
  private final ChoiceSetting<SessionStart> autostart;
  private final ChoiceSetting<CloseButton> closeButton;
  private final VBox node;

  StartForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    autostart =
        new ChoiceSetting<>(
            "setting-autostart",
            context.text("settings.autostart"),
            context.text("settings.autostart.help"),
            List.of(SessionStart.values()),
            this::word,
            editor::startWithSession);
    closeButton =
        new ChoiceSetting<>(
            "setting-close",
            context.text("settings.closeButton"),
            context.text("settings.closeButton.help"),
            List.of(CloseButton.values()),
            this::word,
            chosen -> editor.change(Part.CLOSE_BUTTON, _ -> chosen));
    node = Parts.column("settings-form", autostart.node(), closeButton.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Autostart.State state = picture.autostart();
    autostart.show(state.chosen());
    autostart.enable(state.canBeSet());
    autostart.note(note(state));
    closeButton.show(picture.settings().closeButton());
  }

  private @Nullable String note(Autostart.State state) {
    String place = VisibleText.line(state.place());
    if (state.problem() == Problem.NOT_INSTALLED) {
      return context.text("settings.autostart.notInstalled");
    }
    if (state.problem() == Problem.UNREADABLE) {
      return context.text("settings.autostart.unreadable", place);
    }
    return state.chosen() == null ? context.text("settings.autostart.other", place) : null;
  }

  private String word(SessionStart value) {
    return context.text(
        switch (value) {
          case OFF -> "settings.autostart.off";
          case WINDOW -> "settings.autostart.window";
          case MINIMISED -> "settings.autostart.minimised";
        });
  }

  private String word(CloseButton value) {
    return context.text(
        switch (value) {
          case ASK -> "settings.closeButton.ask";
          case TRAY -> "settings.closeButton.tray";
          case MINIMISE -> "settings.closeButton.minimise";
          case QUIT -> "settings.closeButton.quit";
        });
  }
}
