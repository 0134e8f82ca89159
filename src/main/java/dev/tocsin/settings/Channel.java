package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// How loudly something is told, from the quietest to the loudest, each with all that the ones
/// before it do.
@EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
public enum Channel {
  /// Not at all; the table shows it anyway.
  NONE,
  /// In the program's own window.
  WINDOW,
  /// On the desktop too, over other programs.
  DESKTOP,
  /// On the desktop and with a sound.
  SOUND;

  /// The channel of this name; null, with a line in the log, when there is none.
  @JsonCreator
  static @Nullable Channel named(String word) {
    Channel known =
        Stream.of(values())
            .filter(channel -> channel.name().equals(word.strip().toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(null);
    if (known == null) {
      System.getLogger(Channel.class.getName())
          .log(WARNING, "No way to tell of alarms is called \"{0}\" in settings.json", word);
    }
    return known;
  }

  /// Whether it leaves the window of the program.
  public boolean reachesDesktop() {
    return compareTo(DESKTOP) >= 0;
  }

  public static Channel quieter(Channel one, Channel other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  public static Channel louder(Channel one, Channel other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
