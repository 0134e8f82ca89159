package dev.tocsin.ui.receiver;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.ClockCheck;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Quiet;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.server.Calls.AnswerTimes;
import dev.tocsin.store.Retries;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.Verdict.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges a picture of the wiring, in the order in which a person would look for a fault.
record Verdicts(ViewContext context) {

  /// The cloud gives up on an answer after five seconds.
  private static final Duration SLOW = Duration.ofSeconds(1);

  List<Verdict> of(Wiring wiring) {
    Health health = wiring.health();
    CallVerdicts calls = new CallVerdicts(context);
    StorageVerdicts storage = new StorageVerdicts(context);
    InsideVerdicts inside = new InsideVerdicts(context);
    Stream<Verdict> always =
        Stream.of(
            listening(wiring),
            storing(health),
            storage.disk(health),
            storage.backups(health.storage().backups()),
            storage.integrity(health.storage()),
            calls.reach(wiring),
            check(health),
            outages(health),
            quiet(health),
            calls.secret(wiring.calls()),
            calls.refused(wiring.calls()),
            answer(wiring.calls().times()),
            retries(wiring.retries()),
            clock(wiring.clock()),
            inside.writer(wiring.inside().store()),
            inside.errors(health.errors()));
    Stream<Verdict> sometimes =
        Stream.of(inside.certificate(wiring.inside()), inside.oldSecret(wiring.inside()))
            .flatMap(Optional::stream);
    return Stream.concat(always, sometimes).toList();
  }

  private Verdict listening(Wiring wiring) {
    String name = context.text("verdict.receiving");
    return switch (wiring.health().receiver()) {
      case ReceiverState.Listening listening -> {
        String text =
            context.text(
                "verdict.listening",
                listening.address(),
                context.times().brief(listening.since(), context.now()));
        boolean asSet = wiring.port() == 0 || listening.address().endsWith(":" + wiring.port());
        yield asSet
            ? Verdict.of(Grade.GOOD, name, text)
            : Verdict.of(
                Grade.NOTE,
                name,
                text,
                context.text("verdict.otherPort", Integer.toString(wiring.port())));
      }
      case ReceiverState.Down down ->
          Verdict.of(
              Grade.BAD,
              name,
              context.text(
                  "banner.down", Integer.toString(down.port()), VisibleText.line(down.reason())),
              context.text("verdict.downAdvice"));
    };
  }

  private Verdict storing(Health health) {
    String name = context.text("verdict.storing");
    String failure = health.storeFailure();
    return failure == null
        ? Verdict.of(Grade.GOOD, name, context.text("verdict.stores"))
        : Verdict.of(
            Grade.BAD,
            name,
            context.text("banner.store", VisibleText.line(failure)),
            context.text("banner.storeHint"));
  }

  private Verdict check(Health health) {
    String name = context.text("verdict.check");
    if (health.lastCheckAt() != null) {
      return Verdict.of(
          Grade.GOOD,
          name,
          context.text(
              "verdict.checked",
              context.times().ago(health.lastCheckAt(), context.now()),
              health.checks()));
    }
    String text = context.text("verdict.unchecked");
    return health.lastPushAt() == null
        ? Verdict.of(Grade.WAITING, name, text, context.text("verdict.uncheckedAdvice"))
        : Verdict.of(Grade.GOOD, name, context.text("verdict.uncheckedButPushed"));
  }

  private Verdict outages(Health health) {
    String name = context.text("verdict.outages");
    if (health.outages().isEmpty()) {
      return Verdict.of(Grade.GOOD, name, context.text("verdict.noOutage"));
    }
    String text =
        context.text("verdict.outage", new OutageWords(context).newestOf(health.outages()));
    return health.unchecked().isEmpty()
        ? Verdict.of(Grade.GOOD, name, text)
        : Verdict.of(Grade.NOTE, name, text, context.text("banner.outageHint"));
  }

  private Verdict quiet(Health health) {
    String name = context.text("verdict.quiet");
    if (health.lastPushAt() == null) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.noPush"));
    }
    String ago = context.times().ago(health.lastPushAt(), context.now());
    Quiet quiet = health.quiet();
    if (quiet == null) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.pushed", ago));
    }
    String gap = context.times().duration(quiet.longestGap());
    return quiet.isUnusual(context.now())
        ? Verdict.of(
            Grade.BAD,
            name,
            context.text(
                "verdict.unusual", context.times().duration(quiet.lasting(context.now())), gap),
            context.text("verdict.unusualAdvice"))
        : Verdict.of(Grade.GOOD, name, context.text("verdict.usual", ago, gap));
  }

  private Verdict answer(@Nullable AnswerTimes times) {
    String name = context.text("verdict.answer");
    if (times == null) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.noAnswer"));
    }
    CallWords words = new CallWords(context);
    String text =
        context.text(
            "verdict.answered",
            words.millis(times.median()),
            words.millis(times.p99()),
            words.millis(times.longest()));
    return times.longest().compareTo(SLOW) < 0
        ? Verdict.of(Grade.GOOD, name, text)
        : Verdict.of(
            times.p99().compareTo(SLOW) < 0 ? Grade.NOTE : Grade.BAD,
            name,
            text,
            context.text("verdict.slowAdvice"));
  }

  private Verdict retries(Retries retries) {
    String name = context.text("verdict.retries");
    if (retries.callbacks() == 0) {
      return Verdict.of(Grade.WAITING, name, context.text("verdict.noAnswer"));
    }
    return retries.retries() == 0
        ? Verdict.of(Grade.GOOD, name, context.text("verdict.noRetries", retries.callbacks()))
        : Verdict.of(
            Grade.NOTE,
            name,
            context.text("verdict.retried", retries.retries(), retries.callbacks()),
            context.text("verdict.retriedAdvice"));
  }

  private Verdict clock(ClockCheck clock) {
    String name = context.text("verdict.clock");
    String delay = context.times().duration(clock.delay().abs());
    return switch (clock.verdict()) {
      case UNKNOWN -> Verdict.of(Grade.WAITING, name, context.text("verdict.clockUnknown"));
      case FITS ->
          Verdict.of(
              Grade.GOOD,
              name,
              context.text(
                  "verdict.clockFits",
                  clock.alarms(),
                  context
                      .times()
                      .duration(clock.delay().isNegative() ? Duration.ZERO : clock.delay())));
      case OTHER_ZONE ->
          Verdict.of(
              Grade.BAD,
              name,
              context.text("verdict.otherZone", delay),
              context.text("verdict.otherZoneAdvice"));
      case CLOCK_BEHIND ->
          Verdict.of(
              Grade.BAD,
              name,
              context.text("verdict.clockBehind", delay),
              context.text("verdict.clockAdvice"));
      case LATE ->
          Verdict.of(
              Grade.NOTE,
              name,
              context.text("verdict.late", delay),
              context.text("verdict.lateAdvice"));
    };
  }
}
