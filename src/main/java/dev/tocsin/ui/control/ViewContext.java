package dev.tocsin.ui.control;

import dev.tocsin.i18n.Texts;
import dev.tocsin.i18n.TimeFormat;
import dev.tocsin.settings.Appearance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// What every view needs to write its texts and to find its room: the language, the zone, the
/// clock, the looks. Views are made anew when one of them changes; colours change without that.
///
/// @param ticker lets running times be written again
public record ViewContext(
    Texts texts,
    Words words,
    TimeFormat times,
    InstantSource clock,
    Ticker ticker,
    Appearance appearance) {

  public static ViewContext of(
      Appearance appearance, ZoneId zone, InstantSource clock, Ticker ticker) {
    Texts texts = Texts.in(appearance.locale());
    return new ViewContext(
        texts, new Words(texts), new TimeFormat(texts, zone), clock, ticker, appearance);
  }

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public Instant now() {
    return clock.instant();
  }

  /// A length at the text size of the person: style sheets grow by themselves, but what Java sets
  /// must be asked for here.
  ///
  /// @param usual in pixels at the usual text size
  public double scaled(double usual) {
    return usual * appearance.textScale();
  }

  /// How things may move on the screen.
  public Motion motion() {
    return Motion.of(appearance.reducedMotion());
  }
}
