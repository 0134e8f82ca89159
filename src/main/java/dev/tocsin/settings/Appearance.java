package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// How a person wants the program to look and speak. Immutable.
///
/// @param language `system`, `en`, `zh` or another tag; Chinese for any Chinese one, else English
/// @param textSize in percent of the usual size, from [#SMALLEST_TEXT] to [#LARGEST_TEXT]
public record Appearance(
    String language,
    Theme theme,
    Contrast contrast,
    Palette palette,
    int textSize,
    Density density,
    ReducedMotion reducedMotion) {

  public static final int SMALLEST_TEXT = 90;
  public static final int LARGEST_TEXT = 150;

  /// What a first start begins with.
  public static final Appearance DEFAULT =
      new Appearance(
          "system",
          Theme.SYSTEM,
          Contrast.NORMAL,
          Palette.STANDARD,
          100,
          Density.NORMAL,
          ReducedMotion.SYSTEM);

  /// Light, dark, or as the desktop has it.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Theme {
    @JsonEnumDefaultValue
    SYSTEM,
    LIGHT,
    DARK;

    /// The one that follows when the person presses the button: from the system's own, which is
    /// mostly light, to one that looks different.
    public Theme next() {
      return switch (this) {
        case SYSTEM -> DARK;
        case DARK -> LIGHT;
        case LIGHT -> SYSTEM;
      };
    }
  }

  /// How much texts and borders stand out: normal is 4.5 to 1, high is 7 to 1.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Contrast {
    @JsonEnumDefaultValue
    NORMAL,
    HIGH
  }

  /// The colours of states and levels.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Palette {
    @JsonEnumDefaultValue
    STANDARD,
    /// Without red and green, for eyes that do not tell them apart.
    BLUE_ORANGE
  }

  /// How much room a row of the table takes.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Density {
    COMPACT,
    @JsonEnumDefaultValue
    NORMAL,
    DETAILED
  }

  /// Whether nothing may move on the screen, or as the desktop has it.
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum ReducedMotion {
    @JsonEnumDefaultValue
    SYSTEM,
    ON,
    OFF
  }

  /// A text size out of its range counts as the nearest in it.
  public Appearance {
    textSize = Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT);
  }

  /// The language to speak now.
  public Locale locale() {
    return language.equals("system")
        ? Locale.getDefault(Locale.Category.DISPLAY)
        : Locale.forLanguageTag(language);
  }

  /// How much larger than usual texts are, 1 being the usual size.
  public double textScale() {
    return textSize / 100.0;
  }

  public Appearance withLanguage(String newLanguage) {
    return new Appearance(newLanguage, theme, contrast, palette, textSize, density, reducedMotion);
  }

  public Appearance withTheme(Theme newTheme) {
    return new Appearance(language, newTheme, contrast, palette, textSize, density, reducedMotion);
  }

  public Appearance withContrast(Contrast newContrast) {
    return new Appearance(language, theme, newContrast, palette, textSize, density, reducedMotion);
  }

  public Appearance withPalette(Palette newPalette) {
    return new Appearance(language, theme, contrast, newPalette, textSize, density, reducedMotion);
  }

  public Appearance withTextSize(int newTextSize) {
    return new Appearance(language, theme, contrast, palette, newTextSize, density, reducedMotion);
  }

  public Appearance withDensity(Density newDensity) {
    return new Appearance(language, theme, contrast, palette, textSize, newDensity, reducedMotion);
  }

  public Appearance withReducedMotion(ReducedMotion newReducedMotion) {
    return new Appearance(language, theme, contrast, palette, textSize, density, newReducedMotion);
  }
}
