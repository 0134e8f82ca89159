package dev.tocsin.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of reading a callback's body. Never an exception: a body that nobody understands is
/// still somebody's alarm.
public sealed interface Reading {

  /// The body's `sessionId`, which the answer repeats; null when there was none to read.
  @Nullable String sessionId();

  /// Digest of the body's content (white space and the order of keys do not count), by which a
  /// retry is recognised.
  String fingerprint();

  /// Reads bodies. Any thread; nothing in a body may make it fail.
  @FunctionalInterface
  interface Reader {

    /// Reads one.
    ///
    /// @param source what the callback's URL named as its source; null when it named none
    Reading read(byte[] body, @Nullable String source);
  }

  /// An alarm message.
  ///
  /// @param drift where the body differs from what is known of its shape; normally empty
  record Understood(
      AlarmMessage message, @Nullable String sessionId, String fingerprint, List<Drift> drift)
      implements Reading {}

  /// Kept in the inbox, for a person to look at.
  ///
  /// @param about of a body whose status alone is not known, the message that it would be; null
  ///   otherwise
  record Unreadable(
      Reason reason, @Nullable String sessionId, String fingerprint, @Nullable AlarmMessage about)
      implements Reading {}

  /// Why a body went to the inbox.
  enum Reason {
    /// The bytes are not UTF-8.
    NOT_UTF8,
    /// The text is not JSON, not even leniently.
    NOT_JSON,
    /// JSON past the limits of depth, length or number of tokens.
    PAST_LIMITS,
    /// JSON, but nothing in it says that it is an alarm.
    NOT_AN_ALARM,
    /// An alarm whose `alarmStatus` says neither fired nor resolved: never taken for resolved.
    STATUS_UNKNOWN
  }
}
