package dev.tocsin.server;

import java.nio.charset.StandardCharsets;

/// Every refusal that the receiver knows, with its fixed text: nothing of a request is ever
/// repeated in it.
enum Problem {
  BAD_LENGTH(400, "bad_length", "The Content-Length is not a plain number."),
  UNEXPECTED_BODY(400, "unexpected_body", "This request takes no body."),
  UNAUTHORIZED(401, "unauthorized", "The API needs its token as a bearer token."),
  WRONG_LOGIN(401, "unauthorized", "Callbacks need their name and password."),
  NOT_FOUND(404, "not_found", "There is nothing here."),
  /// Says nothing else than [#NOT_FOUND].
  NOT_ALLOWED(404, "not_found", "There is nothing here."),
  METHOD_NOT_ALLOWED(405, "method_not_allowed", "This method is not possible here."),
  NOT_FIRING(409, "not_firing", "The alarm does not fire; there is nothing to close or shelve."),
  ALREADY_ACKNOWLEDGED(
      409, "already_acknowledged", "Somebody has acknowledged the alarm; their word stays."),
  NOT_ACKNOWLEDGED(409, "not_acknowledged", "Nobody has acknowledged the alarm."),
  NOT_SHELVED(409, "not_shelved", "The alarm is not shelved."),
  TOO_SLOW(408, "too_slow", "The body took too long to arrive."),
  TOO_LARGE(413, "too_large", "The body is larger than this receiver accepts."),
  ENCODED(415, "encoded", "The body is compressed; send it as it is."),
  UNKNOWN_HOST(
      421, "unknown_host", "Ask by address, as localhost, or by a name that the settings know."),
  BAD_PARAMETER(422, "bad_parameter", "A parameter has a value that is not possible."),
  TOO_EXPENSIVE(422, "too_expensive", "To answer this takes too long; ask for less."),
  BAD_REMARK(
      422,
      "bad_remark",
      "The body may hold the texts by and note and the number minutes; nothing else is read."),
  NO_MINUTES(422, "no_minutes", "The body must hold the number minutes, from 1 to 525600."),
  NO_NOTE(422, "no_note", "The body must hold the text note."),
  BROKEN(500, "internal", "The request could not be answered; the program's log says why."),
  BAD_TRANSFER(501, "bad_transfer", "No other Transfer-Encoding than chunked is understood."),
  BUSY(503, "busy", "Too much is waiting already; come again."),
  NOT_STORED(503, "not_stored", "It is not known to be on disk; come again."),
  STOPPING(503, "stopping", "The program is being closed; come again.");

  private final int status;
  private final String json;

  Problem(int status, String code, String message) {
    this.status = status;
    this.json = "{\"error\":\"%s\",\"message\":\"%s\"}".formatted(code, message);
  }

  int status() {
    return status;
  }

  byte[] json() {
    return json.getBytes(StandardCharsets.US_ASCII);
  }

  boolean isTemporary() {
    return status == 503;
  }
}
