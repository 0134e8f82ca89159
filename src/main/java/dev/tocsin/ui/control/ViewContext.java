package dev.tocsin.ui.control;

import dev.tocsin.i18n.Texts;
import dev.tocsin.i18n.TimeFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// What every view needs to write its texts: the language, the zone, the clock. Views are made anew
/// when one of them changes.
///
/// @param ticker lets running times be written again
public record ViewContext(
    Texts texts, Words words, TimeFormat times, InstantSource clock, Ticker ticker) {

  public static ViewContext of(Texts texts, ZoneId zone, InstantSource clock, Ticker ticker) {
    return new ViewContext(texts, new Words(texts), new TimeFormat(texts, zone), clock, ticker);
  }

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public Instant now() {
    return clock.instant();
  }
}
