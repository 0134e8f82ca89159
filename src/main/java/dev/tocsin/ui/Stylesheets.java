package dev.tocsin.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Contrast;
import dev.tocsin.settings.Appearance.Palette;
import dev.tocsin.settings.Appearance.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The style sheets of a scene: AtlantaFX below, then the colours by role of the theme, over them
/// those of high contrast and of the palette, then the sheet that uses the roles.
final class Stylesheets {

  private static final List<String> FACES =
      List.of(
          "Noto Sans", "Segoe UI", "Helvetica Neue", "Noto Sans CJK SC", "Arial", "DejaVu Sans");
  private static final List<String> FIXED_FACES =
      List.of("Noto Sans Mono", "Cascadia Mono", "Consolas", "Menlo", "DejaVu Sans Mono");

  private final Scene scene;
  private final ChangeListener<ColorScheme> desktopChanged =
      (_, _, _) -> {
        if (appearance().theme() == Theme.SYSTEM) {
          apply(appearance());
        }
      };
  private Appearance appearance = Appearance.DEFAULT;

  /// The desktop's preferences outlive every window: they must not keep one alive.
  Stylesheets(Scene scene) {
    this.scene = scene;
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakChangeListener<>(desktopChanged));
  }

  private Appearance appearance() {
    return appearance;
  }

  void apply(Appearance newAppearance) {
    appearance = newAppearance;
    boolean dark =
        switch (appearance.theme()) {
          case LIGHT -> false;
          case DARK -> true;
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    String below =
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS();
    if (!below.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(below);
    }
    List<String> sheets = sheets(appearance, dark ? "dark.css" : "light.css");
    // The same ones set again are read again, and style every node anew.
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  private static List<String> sheets(Appearance appearance, String theme) {
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(theme).toExternalForm());
    if (appearance.contrast() == Contrast.HIGH) {
      sheets.add(sheet("contrast-" + theme).toExternalForm());
    }
    if (appearance.palette() == Palette.BLUE_ORANGE) {
      sheets.add(sheet("palette-" + theme).toExternalForm());
    }
    sheets.add(base(appearance.textScale()));
    sheets.add(faces());
    return sheets;
  }

  private static String base(double scale) {
    URL base = sheet("base.css");
    if (scale == 1) {
      return base.toExternalForm();
    }
    try (InputStream css = base.openStream()) {
      return inline(TextSize.scaled(new String(css.readAllBytes(), StandardCharsets.UTF_8), scale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// JavaFX takes one family only, so the first that is installed is named; characters that it
  /// lacks, such as Chinese ones, come from the system's fallback.
  private static String faces() {
    return inline(
        ".root { -fx-font-family: \"%s\"; }\n.mono { -fx-font-family: \"%s\"; }\n"
            .formatted(firstOf(FACES, "System"), firstOf(FIXED_FACES, "monospace")));
  }

  private static String inline(String css) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static String firstOf(List<String> wanted, String otherwise) {
    List<String> installed = Font.getFamilies();
    return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
  }

  private static URL sheet(String name) {
    return Objects.requireNonNull(Stylesheets.class.getResource(name), name);
  }
}
