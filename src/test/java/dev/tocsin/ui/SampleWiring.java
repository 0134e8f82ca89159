package dev.tocsin.ui;

import dev.tocsin.dashboard.ClockCheck;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Inside;
import dev.tocsin.dashboard.Quiet;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.server.Call;
import dev.tocsin.server.Call.Outcome;
import dev.tocsin.server.Calls;
import dev.tocsin.server.ErrorTally;
import dev.tocsin.server.TlsState;
import dev.tocsin.store.Outage;
import dev.tocsin.store.Retries;
import dev.tocsin.store.StoreFigures;
import dev.tocsin.store.TimeHistogram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invented pictures of the wiring.
public final class SampleWiring {

  private SampleWiring() {}

  /// Calls come in from the cloud, through a proxy, and now and then from a stranger.
  public static Wiring well() {
    List<Call> calls = new ArrayList<>();
    calls.add(call(9, 4, Outcome.STORED, 200, 1.4, 1_412, null));
    calls.add(call(8, 12, Outcome.STORED_AGAIN, 200, 0.9, 1_398, "hk"));
    calls.add(call(7, 41, Outcome.WRONG_ADDRESS, 404, 0.1, 0, null));
    calls.add(call(6, 70, Outcome.STORED, 200, 2.2, 1_398, "hk"));
    calls.add(call(5, 95, Outcome.BUSY, 503, 0.2, 1_204, null));
    calls.add(call(4, 180, Outcome.ABORTED, 0, 410, 96, null));
    calls.add(call(3, 240, Outcome.TOO_LARGE, 413, 0.3, 0, null));
    calls.add(call(2, 300, Outcome.STORED, 200, 41, 1_377, null));
    calls.add(call(1, 3_000, Outcome.CHECKED, 200, 0.3, 0, null));
    return new Wiring(
        health(),
        8787,
        new Calls(
            calls,
            Map.of(
                Outcome.STORED, 1_240L,
                Outcome.CHECKED, 2L,
                Outcome.WRONG_ADDRESS, 7L,
                Outcome.BUSY, 1L,
                Outcome.TOO_LARGE, 3L,
                Outcome.ABORTED, 1L),
            new Calls.AnswerTimes(millis(1.4), millis(9.2), millis(41))),
        new Retries(2, 1_000),
        new ClockCheck(ClockCheck.Verdict.FITS, Duration.ofSeconds(12), 50, Samples.NOW),
        inside());
  }

  /// With a certificate, and a secret that was replaced.
  private static Inside inside() {
    TimeHistogram commits = new TimeHistogram();
    for (int millis = 1; millis <= 3; millis++) {
      commits.note(millis * 1_500_000L);
    }
    return new Inside(
        new StoreFigures(2, commits.counted(), 12_345_678, 4_096, Map.of()),
        new TlsState("CN=desk.example.com", Samples.NOW.plus(Duration.ofDays(60)), "00", null),
        new Inside.OldSecret(null, null));
  }

  /// Nothing has ever called.
  public static Wiring untouched() {
    return new Wiring(
        Samples.listening(null, null, 0),
        8787,
        Calls.NONE,
        new Retries(0, 0),
        ClockCheck.NONE,
        Inside.NEW);
  }

  /// Another program has the port.
  public static Wiring down() {
    return new Wiring(
        Samples.down(), 8787, Calls.NONE, new Retries(0, 1_000), ClockCheck.NONE, Inside.NEW);
  }

  public static Wiring with(Wiring like, Health health, ClockCheck clock) {
    return new Wiring(health, like.port(), like.calls(), like.retries(), clock, like.inside());
  }

  /// Nothing has come for that long.
  public static Health quietFor(Duration quiet, Duration longestGap) {
    Health well = health();
    return new Health(
        well.receiver(),
        null,
        Samples.NOW.minus(quiet),
        well.lastCheckAt(),
        well.checks(),
        0,
        well.databaseBytes(),
        new Quiet(Samples.NOW.minus(quiet), longestGap),
        List.of(),
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  /// Nobody listened in these times.
  public static Health after(List<Outage> outages) {
    Health well = health();
    return new Health(
        well.receiver(),
        null,
        well.lastPushAt(),
        well.lastCheckAt(),
        well.checks(),
        0,
        well.databaseBytes(),
        well.quiet(),
        outages,
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  private static Health health() {
    Health plain =
        Samples.listening(Samples.NOW.minusSeconds(4), Samples.NOW.minusSeconds(3_000), 0);
    return new Health(
        plain.receiver(),
        null,
        plain.lastPushAt(),
        plain.lastCheckAt(),
        plain.checks(),
        0,
        plain.databaseBytes(),
        new Quiet(Samples.NOW.minusSeconds(4), Duration.ofHours(9)),
        List.of(),
        SampleStorage.WELL,
        ErrorTally.NONE);
  }

  private static Call call(
      long number,
      int secondsAgo,
      Outcome outcome,
      int status,
      double millis,
      int bytes,
      @Nullable String source) {
    boolean stranger = outcome == Outcome.WRONG_ADDRESS;
    return new Call(
        number,
        Samples.NOW.minusSeconds(secondsAgo),
        outcome,
        status,
        outcome == Outcome.CHECKED || stranger ? "GET" : "POST",
        millis(millis),
        bytes,
        stranger ? "185.191.32.10" : "127.0.0.1",
        null,
        stranger ? null : "43.132.98.7",
        source);
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos((long) (millis * 1e6));
  }
}
