package dev.tocsin.catalog;

import java.util.Locale;

/// What has a name in both languages of the program.
interface Bilingual {

  String zh();

  String en();

  /// The Chinese name for every Chinese locale, the English one for all others.
  default String in(Locale locale) {
    return isChinese(locale) ? zh() : en();
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
