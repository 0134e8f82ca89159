package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// What people did about one occurrence: another axis than whether it fires. It belongs to the
/// occurrence, and all but the note ends when that fires anew.
///
/// @param acknowledgement null while nobody has acknowledged it
/// @param shelving the last one, which may be over; null when there was none
/// @param seen whether somebody has looked since it was resolved; false for all that did not end so
/// @param note what a person wrote about it last, whatever they did then; null when nobody has
public record Attention(
    @Nullable Acknowledgement acknowledgement,
    @Nullable Shelving shelving,
    boolean seen,
    @Nullable String note) {

  /// Nobody has done anything.
  public static final Attention NONE = new Attention(null, null, false, null);

  Attention with(@Nullable Acknowledgement other) {
    return new Attention(other, shelving, seen, note);
  }

  Attention with(@Nullable Shelving other) {
    return new Attention(acknowledgement, other, seen, note);
  }

  Attention seen(boolean now) {
    return now == seen ? this : new Attention(acknowledgement, shelving, now, note);
  }

  Attention noted(@Nullable String newest) {
    return newest == null ? this : new Attention(acknowledgement, shelving, seen, newest);
  }

  /// What is left when it fires anew.
  Attention anew() {
    return NONE.noted(note);
  }
}
