package dev.tocsin.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.tocsin.settings.Appearance.Theme;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The style sheets of a scene: AtlantaFX below, then the colours by role of the theme, then the
/// sheet that uses the roles.
final class Stylesheets {

  private static final List<String> FACES =
      List.of(
          "Noto Sans", "Segoe UI", "Helvetica Neue", "Noto Sans CJK SC", "Arial", "DejaVu Sans");
  private static final List<String> FIXED_FACES =
      List.of("Noto Sans Mono", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono");

  private final Scene scene;
  private Theme theme = Theme.SYSTEM;

  Stylesheets(Scene scene) {
    this.scene = scene;
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener((_, _, _) -> {
          if (theme == Theme.SYSTEM) {
            apply(theme);
          }
        });
  }

  void apply(Theme newTheme) {
    theme = newTheme;
    boolean dark =
        switch (newTheme) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    String below =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!below.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(below);
    }
    scene
        .getStylesheets()
        .setAll(sheet(dark ? "dark.css" : "light.css"), sheet("base.css"), faces());
  }

  /// JavaFX takes one family only, so the first that is installed is named; characters that it
  /// lacks, such as Chinese ones, come from the system's fallback.
  private static String faces() {
    String css =
        ".root { -fx-font-family: \"%s\"; }\n.mono { -fx-font-family: \"%s\"; }\n"
            .formatted(firstOf(FACES, "System"), firstOf(FIXED_FACES, "monospace"));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String firstOf(List<String> wanted, String otherwise) {
    List<String> installed = Font.getFamilies();
    return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Stylesheets.class.getResource(name), name).toExternalForm();
  }
}
