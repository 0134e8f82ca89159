package dev.tocsin.server;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.server.Call.Outcome;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One request from its headers to its answer, for the [CallLog]. It goes with its exchange, on the
/// exchange's I/O thread; once it is noted it does not change any more.
///
/// It holds nothing of the path, which has the secret in it, and nothing of the body but its
/// digest.
final class OpenCall {

  /// Who the request is for.
  enum Door {
    /// Nobody, as far as is known.
    NONE,
    /// The callbacks, with the right secret.
    CALLBACK,
    /// The API or the health.
    OTHER
  }

  private static final AttachmentKey<OpenCall> KEY = AttachmentKey.create(OpenCall.class);
  private static final int LONGEST_CLAIM = 100;

  private final CallLog log;
  private final Instant at;
  private final long began = System.nanoTime();
  private final ClientAddress address;
  private final HttpString method;
  private final @Nullable String forwardedFor;
  private Door door = Door.NONE;
  private int bytes;
  private @Nullable String source;
  private @Nullable String digest;
  private @Nullable Outcome outcome;
  private int status;
  private long nanos;

  private OpenCall(HttpServerExchange exchange, CallLog log, Instant at, ClientAddress address) {
    this.log = log;
    this.at = at;
    this.address = address;
    this.method = exchange.getRequestMethod();
    this.forwardedFor =
        address.proxy() == null
            ? cut(exchange.getRequestHeaders().getFirst(Headers.X_FORWARDED_FOR))
            : null;
  }

  /// To be called for every request, before anything else.
  ///
  /// @param trustedProxies those whose word about the sender's address is believed
  static void begin(
      HttpServerExchange exchange, CallLog log, Instant at, List<AddressRange> trustedProxies) {
    exchange.putAttachment(
        KEY, new OpenCall(exchange, log, at, ClientAddress.of(exchange, trustedProxies)));
  }

  static OpenCall of(HttpServerExchange exchange) {
    return Objects.requireNonNull(exchange.getAttachment(KEY), "begun for every request");
  }

  /// Who called, as far as is known.
  InetAddress client() {
    return address.client();
  }

  void isFor(Door newDoor) {
    door = newDoor;
  }

  void read(int bodyBytes) {
    bytes = bodyBytes;
  }

  void names(@Nullable String newSource) {
    source = cut(newSource);
  }

  /// The answer is about to be handed over.
  void stored(String bodyDigest) {
    digest = bodyDigest;
    end(Outcome.STORED, 200);
  }

  /// The answer is about to be handed over.
  void checked() {
    end(Outcome.CHECKED, 200);
  }

  /// The answer is about to be handed over.
  void refused(Problem problem) {
    Outcome why = Outcome.of(problem);
    if (why != null
        && (door != Door.OTHER || why == Outcome.WRONG_API_TOKEN || why == Outcome.UNKNOWN_HOST)) {
      end(why, problem.status());
    }
  }

  /// There is nobody to answer.
  void aborted() {
    if (door == Door.CALLBACK) {
      end(Outcome.ABORTED, 0);
    }
  }

  private void end(Outcome how, int answer) {
    if (outcome == null) {
      outcome = how;
      status = answer;
      nanos = System.nanoTime() - began;
      log.note(this, how);
    }
  }

  boolean isKnown() {
    return door == Door.CALLBACK;
  }

  boolean isAnswered() {
    return status > 0;
  }

  Instant at() {
    return at;
  }

  long nanos() {
    return nanos;
  }

  @Nullable String digest() {
    return digest;
  }

  /// Any thread, once it is noted.
  ///
  /// @param again whether the same body was stored just before
  Call call(long number, boolean again) {
    return new Call(
        number,
        at,
        again ? Outcome.STORED_AGAIN : Objects.requireNonNull(outcome),
        status,
        VisibleText.line(Objects.requireNonNull(cut(method.toString()))),
        Duration.ofNanos(nanos),
        bytes,
        address.client().getHostAddress(),
        address.proxy() == null ? null : address.proxy().getHostAddress(),
        shown(forwardedFor),
        shown(source));
  }

  private static @Nullable String cut(@Nullable String claim) {
    return claim == null ? null : claim.substring(0, Math.min(claim.length(), LONGEST_CLAIM));
  }

  private static @Nullable String shown(@Nullable String claim) {
    return claim == null ? null : VisibleText.line(claim);
  }
}
