package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One shape of body, told by what the body holds.
interface Shape {

  boolean fits(Fields body);

  /// Reads a body that fits.
  ///
  /// @param strictJson whether the body was strict JSON
  /// @param unknown what a status is taken for that says neither fired nor resolved; null to read
  ///   no such body
  /// @return null when its status is not known, and nothing was to be taken for it
  @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown);

  /// In what a body that fits differs from what is known of the shape; nothing where a person chose
  /// the keys.
  default List<Drift> drift(Fields body) {
    return List.of();
  }
}
