package dev.tocsin.callback;

import dev.tocsin.settings.Settings;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The zones of callback times that carry none. Immutable.
///
/// @param standard China's clocks unless somebody changed the notification template's zone
/// @param bySource the zones of those senders whose callback URL names them as its `source`
public record Zones(ZoneId standard, Map<String, ZoneId> bySource) {

  public Zones {
    bySource = Map.copyOf(bySource);
  }

  /// One zone for all.
  public static Zones of(ZoneId zone) {
    return new Zones(zone, Map.of());
  }

  /// The zone of callbacks whose URL names this source; null for those that name none.
  public ZoneId of(@Nullable String source) {
    return source == null ? standard : bySource.getOrDefault(source, standard);
  }

  /// What is set.
  ///
  /// @throws DateTimeException when something set is no zone; the message says where it stands
  public static Zones of(Settings.Reading settings) {
    Map<String, ZoneId> bySource = new HashMap<>();
    settings
        .zones()
        .forEach((source, id) -> bySource.put(source, zone("zones[\"" + source + "\"]", id)));
    return new Zones(zone("zone", settings.zone()), bySource);
  }

  private static ZoneId zone(String setting, String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException noZone) {
      throw new DateTimeException(
          "The setting %s in settings.json is no time zone: %s. Write it like Asia/Shanghai or +08:00."
              .formatted(setting, id),
          noZone);
    }
  }
}
