package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Drift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One shape of body, told by what the body holds.
interface Shape {

  boolean fits(Fields body);

  /// Reads a body that fits.
  ///
  /// @param strictJson whether the body was strict JSON
  /// @return null when its status says neither fired nor resolved
  @Nullable AlarmMessage read(Fields body, boolean strictJson);

  /// In what a body that fits differs from what is known of the shape; nothing where a person chose
  /// the keys.
  default List<Drift> drift(Fields body) {
    return List.of();
  }
}
