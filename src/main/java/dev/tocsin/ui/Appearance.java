package dev.tocsin.ui;

import java.util.Locale;

/// How a person wants the window to look.
///
/// @param language Chinese for any Chinese locale, else English
public record Appearance(Theme theme, Locale language) {

  /// Light, dark, or as the desktop has it.
  public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /// The one that follows when the person presses the button.
    Theme next() {
      return switch (this) {
        case LIGHT -> DARK;
        case DARK -> SYSTEM;
        case SYSTEM -> LIGHT;
      };
    }
  }

  Appearance withTheme(Theme newTheme) {
    return new Appearance(newTheme, language);
  }

  /// In the other of the two languages.
  Appearance inOtherLanguage() {
    boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
    return new Appearance(theme, chinese ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }
}
