package dev.tocsin.ui.control;

import dev.tocsin.i18n.Texts;
import dev.tocsin.i18n.TimeFormat;
import dev.tocsin.settings.Appearance;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// What every view needs to write its texts and to find its room: the language, the zone, the
/// clock, the looks. One for the window as long as that lives: when the language or a size becomes
/// another, views are told to write everything again or are made anew; colours change without that.
/// JavaFX thread only.
public final class ViewContext {

  private final ZoneId zone;
  private final InstantSource clock;
  private final Ticker ticker;
  private Appearance appearance;
  private Texts texts;
  private Words words;
  private TimeFormat times;

  private ViewContext(
      Appearance appearance, ZoneId zone, InstantSource clock, Ticker ticker, Texts texts) {
    this.zone = zone;
    this.clock = clock;
    this.ticker = ticker;
    this.appearance = appearance;
    this.texts = texts;
    words = new Words(texts);
    times = new TimeFormat(texts, zone);
  }

  public static ViewContext of(
      Appearance appearance, ZoneId zone, InstantSource clock, Ticker ticker) {
    return new ViewContext(appearance, zone, clock, ticker, Texts.in(appearance.locale()));
  }

  /// From now on in this language and size. What is written already stays as it is.
  public void use(Appearance newest) {
    appearance = newest;
    texts = Texts.in(newest.locale());
    words = new Words(texts);
    times = new TimeFormat(texts, zone);
  }

  public Texts texts() {
    return texts;
  }

  public Words words() {
    return words;
  }

  public TimeFormat times() {
    return times;
  }

  public InstantSource clock() {
    return clock;
  }

  /// Lets running times be written again.
  public Ticker ticker() {
    return ticker;
  }

  public Appearance appearance() {
    return appearance;
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
