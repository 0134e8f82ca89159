package dev.tocsin.ui.receiver;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Inside;
import dev.tocsin.server.ErrorTally;
import dev.tocsin.server.TlsState;
import dev.tocsin.store.StoreFigures;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.Verdict.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the program tells of itself: its writer, its last error, its certificate, an old secret.
record InsideVerdicts(ViewContext context) {

  /// A quarter of what the receiver takes before it asks senders to come again.
  private static final int LONG_QUEUE = 1_000;

  private static final Duration RENEW_BEFORE = Duration.ofDays(14);

  Verdict writer(StoreFigures store) {
    String name = context.text("verdict.writer");
    if (store.commits().count() == 0) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.noAnswer"));
    }
    String text =
        context.text(
            "verdict.commits",
            store.commits().count(),
            new CallWords(context).millis(store.commits().atMost(0.99)),
            store.waiting());
    return store.waiting() < LONG_QUEUE
        ? Verdict.of(Grade.GOOD, name, text)
        : Verdict.of(Grade.NOTE, name, text, context.text("verdict.slowAdvice"));
  }

  Verdict errors(ErrorTally errors) {
    String name = context.text("verdict.errors");
    Instant at = errors.lastAt();
    String last = errors.last();
    return at == null || last == null
        ? Verdict.of(Grade.GOOD, name, context.text("verdict.noError"))
        : Verdict.of(
            Grade.NOTE,
            name,
            context.text(
                "verdict.error",
                errors.count(),
                context.times().brief(at, context.now()),
                VisibleText.line(last)),
            context.text("error.hint"));
  }

  /// Empty for plain HTTP.
  Optional<Verdict> certificate(Inside inside) {
    TlsState tls = inside.tls();
    if (tls == null) {
      return Optional.empty();
    }
    String name = context.text("verdict.certificate");
    String until = context.times().exact(tls.validUntil());
    String valid = context.text("verdict.validUntil", VisibleText.line(tls.name()), until);
    String problem = tls.problem();
    Instant now = context.now();
    if (problem != null) {
      return Optional.of(
          Verdict.of(
              Grade.BAD,
              name,
              valid + " " + VisibleText.line(problem),
              context.text("verdict.certificateKept")));
    }
    if (now.isAfter(tls.validUntil().minus(RENEW_BEFORE))) {
      return Optional.of(
          Verdict.of(
              now.isAfter(tls.validUntil()) ? Grade.BAD : Grade.NOTE,
              name,
              valid,
              context.text("verdict.renewCertificate")));
    }
    return Optional.of(Verdict.of(Grade.GOOD, name, valid));
  }

  /// Empty when no old secret counts.
  Optional<Verdict> oldSecret(Inside inside) {
    return Optional.ofNullable(inside.old())
        .map(old ->
            Verdict.of(
                Grade.NOTE,
                context.text("verdict.oldSecret"),
                new OldSecretWords(context).of(old.until(), old.usedAt()),
                context.text("verdict.oldSecretAdvice")));
  }
}
