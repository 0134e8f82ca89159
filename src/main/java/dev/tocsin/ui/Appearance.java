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

    /// The one that follows when the person presses the button: from the system's own, which is
    /// mostly light, to one that looks different.
    Theme next() {
      return switch (this) {
        case SYSTEM -> DARK;
        case DARK -> LIGHT;
        case LIGHT -> SYSTEM;
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
