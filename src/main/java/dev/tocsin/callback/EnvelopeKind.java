package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import org.jspecify.annotations.Nullable;

/// One of the shapes of body that have the layout of an [Envelope].
interface EnvelopeKind {

  boolean fits(Envelope envelope);

  /// Reads a body that fits.
  ///
  /// @param strictJson whether the body was strict JSON
  /// @return null when its status says neither fired nor resolved
  @Nullable AlarmMessage read(Envelope envelope, boolean strictJson);
}
