package dev.tocsin.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one language. Immutable; any thread.
///
/// A missing key is a defect that the bundle test finds, so it is not handled here.
public final class Texts {

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "dev.tocsin.i18n.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// Chinese for every Chinese locale, English for all others.
  public static Texts in(Locale locale) {
    return new Texts(
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.SIMPLIFIED_CHINESE
            : Locale.ENGLISH);
  }

  public Locale locale() {
    return locale;
  }

  /// The text, its placeholders `{0}`, `{1}` filled as [MessageFormat] does.
  public String get(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern.replace("''", "'")
        : new MessageFormat(pattern, locale).format(arguments);
  }
}
