package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import org.jspecify.annotations.Nullable;

/// One shape of body, told by what the body holds.
interface Shape {

  boolean fits(Fields body);

  /// Reads a body that fits.
  ///
  /// @param strictJson whether the body was strict JSON
  /// @return null when its status says neither fired nor resolved
  @Nullable AlarmMessage read(Fields body, boolean strictJson);
}
