package dev.tocsin.ui.receiver;

import org.jspecify.annotations.Nullable;

/// One thing that was looked at, in words.
///
/// @param name what was looked at
/// @param text what was found
/// @param advice what to do about it; null where nothing is to be done
/// @param command to be copied, as a part of the advice
record Verdict(
    Grade grade, String name, String text, @Nullable String advice, @Nullable String command) {

  /// How it is.
  enum Grade {
    GOOD,
    /// Nothing to judge by yet.
    WAITING,
    /// Worth to know, and perhaps all right.
    NOTE,
    BAD
  }

  static Verdict of(Grade grade, String name, String text) {
    return new Verdict(grade, name, text, null, null);
  }

  static Verdict of(Grade grade, String name, String text, String advice) {
    return new Verdict(grade, name, text, advice, null);
  }
}
