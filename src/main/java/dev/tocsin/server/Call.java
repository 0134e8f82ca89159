package dev.tocsin.server;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request as the receiver answered it. Nothing of its path or body is kept; what it says of
/// itself is cut and can be shown. Immutable.
///
/// @param number counts up with every call
/// @param at when its headers had been read
/// @param status of the answer; 0 where none was given
/// @param took until the answer was handed over, or the sender was gone
/// @param bytes how much of its body was read
/// @param address who called, as far as is known: the other end of the connection, which may be a
///   tunnel's, or for whom a trusted proxy says it came
/// @param proxy the trusted proxy at the other end of the connection; null when there is none
/// @param forwardedFor for whom it says it came, where nobody who is trusted says so: anybody may
///   claim anything here
/// @param source what the URL named as its source
public record Call(
    long number,
    Instant at,
    Outcome outcome,
    int status,
    String method,
    Duration took,
    int bytes,
    String address,
    @Nullable String proxy,
    @Nullable String forwardedFor,
    @Nullable String source) {

  /// What became of it.
  public enum Outcome {
    /// It is on disk.
    STORED,
    /// It is on disk, and the same body was there minutes before: a retry, as it seems.
    STORED_AGAIN,
    /// It had no body: a check of the URL.
    CHECKED,
    /// Too much was waiting; the sender is asked to come again.
    BUSY,
    /// It could not be stored, or not in time; the sender is asked to come again.
    NOT_STORED,
    /// The program was being closed; the sender is asked to come again.
    STOPPING,
    /// The sender was gone before all of it had come.
    ABORTED,
    /// There is nothing at its path, or the secret in it is wrong.
    WRONG_ADDRESS,
    /// It is for the API, but not with its secret.
    WRONG_API_TOKEN,
    /// It has the secret, but comes from an address that is not allowed.
    NOT_ALLOWED,
    /// It has the secret, but not the name and password.
    WRONG_LOGIN,
    /// It is not a callback and asks for a name that is not known here.
    UNKNOWN_HOST,
    WRONG_METHOD,
    TOO_LARGE,
    /// Its body took too long to arrive.
    TOO_SLOW,
    COMPRESSED,
    /// Its headers contradict themselves or the body.
    MALFORMED,
    /// An error in the program.
    BROKEN;

    /// Whether the sender got what it wanted.
    public boolean isGood() {
      return this == STORED || this == STORED_AGAIN || this == CHECKED;
    }

    /// Null for what only the API answers.
    static @Nullable Outcome of(Problem problem) {
      return switch (problem) {
        case BUSY -> BUSY;
        case NOT_STORED -> NOT_STORED;
        case STOPPING -> STOPPING;
        case NOT_FOUND -> WRONG_ADDRESS;
        case UNAUTHORIZED -> WRONG_API_TOKEN;
        case NOT_ALLOWED -> NOT_ALLOWED;
        case WRONG_LOGIN -> WRONG_LOGIN;
        case UNKNOWN_HOST -> UNKNOWN_HOST;
        case METHOD_NOT_ALLOWED -> WRONG_METHOD;
        case TOO_LARGE -> TOO_LARGE;
        case TOO_SLOW -> TOO_SLOW;
        case ENCODED -> COMPRESSED;
        case BAD_LENGTH, BAD_TRANSFER, UNEXPECTED_BODY -> MALFORMED;
        case BROKEN -> BROKEN;
        case NOT_FIRING,
            ALREADY_ACKNOWLEDGED,
            NOT_ACKNOWLEDGED,
            NOT_SHELVED,
            BAD_PARAMETER,
            TOO_EXPENSIVE,
            BAD_REMARK,
            NO_NOTE,
            NO_MINUTES ->
            null;
      };
    }
  }
}
