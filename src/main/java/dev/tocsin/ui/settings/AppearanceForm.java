package dev.tocsin.ui.settings;

import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Contrast;
import dev.tocsin.settings.Appearance.Density;
import dev.tocsin.settings.Appearance.Palette;
import dev.tocsin.settings.Appearance.ReducedMotion;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// How the window looks.
final class AppearanceForm implements SettingsForm {

  private final ViewContext context;
  private final SettingsEditor editor;
  private final ChoiceSetting<Theme> theme;
  private final ChoiceSetting<Contrast> contrast;
  private final ChoiceSetting<Palette> palette;
  private final SizeSetting textSize;
  private final ChoiceSetting<Density> density;
  private final ChoiceSetting<ReducedMotion> motion;
  private final VBox node;

  AppearanceForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    this.editor = editor;
    theme =
        new ChoiceSetting<>(
            "setting-theme",
            context.text("settings.theme"),
            context.text("settings.theme.help"),
            List.of(Theme.values()),
            this::word,
            chosen -> change(appearance -> appearance.withTheme(chosen)));
    contrast =
        new ChoiceSetting<>(
            "setting-contrast",
            context.text("settings.contrast"),
            context.text("settings.contrast.help"),
            List.of(Contrast.values()),
            this::word,
            chosen -> change(appearance -> appearance.withContrast(chosen)));
    palette =
        new ChoiceSetting<>(
            "setting-palette",
            context.text("settings.palette"),
            context.text("settings.palette.help"),
            List.of(Palette.values()),
            this::word,
            chosen -> change(appearance -> appearance.withPalette(chosen)));
    textSize =
        new SizeSetting(context, chosen -> change(appearance -> appearance.withTextSize(chosen)));
    density =
        new ChoiceSetting<>(
            "setting-density",
            context.text("settings.density"),
            context.text("settings.density.help"),
            List.of(Density.values()),
            this::word,
            chosen -> change(appearance -> appearance.withDensity(chosen)));
    motion =
        new ChoiceSetting<>(
            "setting-motion",
            context.text("settings.motion"),
            context.text("settings.motion.help"),
            List.of(ReducedMotion.values()),
            this::word,
            chosen -> change(appearance -> appearance.withReducedMotion(chosen)));
    node =
        Parts.column(
            "settings-form",
            theme.node(),
            contrast.node(),
            palette.node(),
            textSize.node(),
            density.node(),
            motion.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Appearance appearance = picture.settings().appearance();
    theme.show(appearance.theme());
    contrast.show(appearance.contrast());
    palette.show(appearance.palette());
    textSize.show(appearance.textSize());
    density.show(appearance.density());
    motion.show(appearance.reducedMotion());
  }

  private void change(UnaryOperator<Appearance> change) {
    editor.change(Part.APPEARANCE, change);
  }

  private String word(Theme value) {
    return context.text(
        switch (value) {
          case SYSTEM -> "settings.system";
          case LIGHT -> "settings.theme.light";
          case DARK -> "settings.theme.dark";
        });
  }

  private String word(Contrast value) {
    return context.text(
        switch (value) {
          case NORMAL -> "settings.contrast.normal";
          case HIGH -> "settings.contrast.high";
        });
  }

  private String word(Palette value) {
    return context.text(
        switch (value) {
          case STANDARD -> "settings.palette.standard";
          case BLUE_ORANGE -> "settings.palette.blueOrange";
        });
  }

  private String word(Density value) {
    return context.text(
        switch (value) {
          case COMPACT -> "settings.density.compact";
          case NORMAL -> "settings.density.normal";
          case DETAILED -> "settings.density.detailed";
        });
  }

  private String word(ReducedMotion value) {
    return context.text(
        switch (value) {
          case SYSTEM -> "settings.system";
          case ON -> "settings.motion.on";
          case OFF -> "settings.motion.off";
        });
  }
}
