package dev.tocsin.ui.settings;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// What the program speaks. Each language is named in itself, so that it is found from the other.
final class LanguageForm implements SettingsForm {

  private final ViewContext context;
  private final ChoiceSetting<String> language;
  private final VBox node;

  LanguageForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    language =
        new ChoiceSetting<>(
            "setting-language",
            context.text("settings.language"),
            context.text("settings.language.help"),
            List.of("system", "zh", "en"),
            this::word,
            chosen ->
                editor.change(Part.APPEARANCE, appearance -> appearance.withLanguage(chosen)));
    node = Parts.column("settings-form", language.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Appearance appearance = picture.settings().appearance();
    boolean chinese = appearance.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    language.show(appearance.language().equals("system") ? "system" : chinese ? "zh" : "en");
  }

  private String word(String tag) {
    return switch (tag) {
      case "zh" -> "中文";
      case "en" -> "English";
      default -> context.text("settings.system");
    };
  }
}
