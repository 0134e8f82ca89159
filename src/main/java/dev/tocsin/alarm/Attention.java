package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What people did about one occurrence: another axis than whether it fires. It belongs to the
/// occurrence, and ends when that fires anew.
///
/// @param acknowledgement null while nobody has acknowledged it
/// @param shelving the last one, which may be over; null when there was none
/// @param seen whether somebody has looked since it was resolved; false for all that did not end so
public record Attention(
    @Nullable Acknowledgement acknowledgement, @Nullable Shelving shelving, boolean seen) {

  /// Nobody has done anything.
  public static final Attention NONE = new Attention(null, null, false);

  Attention with(@Nullable Acknowledgement other) {
    return new Attention(other, shelving, seen);
  }

  Attention with(@Nullable Shelving other) {
    return new Attention(acknowledgement, other, seen);
  }

  Attention seen(boolean now) {
    return now == seen ? this : new Attention(acknowledgement, shelving, now);
  }
}
