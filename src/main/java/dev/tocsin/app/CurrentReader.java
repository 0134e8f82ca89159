package dev.tocsin.app;

import dev.tocsin.alarm.Digest;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.callback.Zones;
import dev.tocsin.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The reader of the moment: rules and zones may change while callbacks arrive. Any thread; a body
/// that is being read is read to its end by the rules that it began with.
final class CurrentReader implements Reading.Reader {

  private record Named(CallbackReader reader, Zones zones, String name) {}

  private volatile Named current;

  /// @throws java.time.DateTimeException when a zone in the settings is none
  CurrentReader(Settings.Reading settings) {
    current = named(settings);
  }

  @Override
  public Reading read(byte[] body, @Nullable String source) {
    return current.reader().read(body, source);
  }

  /// From now on, bodies are read as these settings say.
  ///
  /// @throws java.time.DateTimeException when a zone in the settings is none
  void use(Settings.Reading settings) {
    current = named(settings);
  }

  /// What reads now: another name may understand more of the inbox.
  String name() {
    return current.name();
  }

  /// The zone of times that carry none, in callbacks whose URL names this source or none.
  ZoneId zone(@Nullable String source) {
    return current.zones().of(source);
  }

  private static Named named(Settings.Reading settings) {
    Zones zones = Zones.of(settings);
    String digest = Digest.of(settings.rules().toString().getBytes(StandardCharsets.UTF_8));
    return new Named(
        new CallbackReader(zones, settings.rules()), zones, Version.number() + " " + digest);
  }
}
