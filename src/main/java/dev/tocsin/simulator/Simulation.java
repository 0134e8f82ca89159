package dev.tocsin.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Sends the callbacks of one scenario to a receiver and counts the answers.
///
/// The callbacks go one after the other in the scenario's order. For one seed and one reading of
/// the clock they are the same but for their session ids; a push that the scenario makes again is a
/// retry and keeps its session id. Options are set by making a changed copy.
///
/// @param callbackUrl where to post, `http` or `https`; it holds the receiver's secret
/// @param clock read once: all times in the callbacks are told from there
/// @param rate the most callbacks a second
/// @param count the most callbacks; [Scenario#TOUR] has no more than one of each
/// @param seed for what the scenario leaves to chance
/// @param shape in which the pushes are sent, those of the other kind left out; null for all, as
///   the document has them
public record Simulation(
    URI callbackUrl,
    InstantSource clock,
    Scenario scenario,
    double rate,
    int count,
    long seed,
    @Nullable BodyShape shape) {

  /// After so many callbacks in a row without an answer the receiver counts as dead: as often as
  /// Cloud Monitor itself pushes one message.
  private static final int DEAD_AFTER = 3;

  private static final String SESSION_ID_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SESSION_ID_LENGTH = 24;

  /// @throws IllegalArgumentException when an option makes no sense, with a reason to show
  public Simulation {
    if (!isHttp(callbackUrl)) {
      throw new IllegalArgumentException("the URL must begin with http:// or https:// and a host");
    }
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException("the rate must be above 0");
    }
    if (count < 1) {
      throw new IllegalArgumentException("the count must be at least 1");
    }
  }

  /// Prepares a scenario at its own rate and length.
  public Simulation(URI callbackUrl, InstantSource clock, Scenario scenario) {
    this(callbackUrl, clock, scenario, scenario.rate(), scenario.count(), 1, null);
  }

  /// The same with another rate.
  public Simulation withRate(double rate) {
    return new Simulation(callbackUrl, clock, scenario, rate, count, seed, shape);
  }

  /// The same with another number of callbacks.
  public Simulation withCount(int count) {
    return new Simulation(callbackUrl, clock, scenario, rate, count, seed, shape);
  }

  /// The same with other luck.
  public Simulation withSeed(long seed) {
    return new Simulation(callbackUrl, clock, scenario, rate, count, seed, shape);
  }

  /// The same in another shape.
  public Simulation withShape(BodyShape shape) {
    return new Simulation(callbackUrl, clock, scenario, rate, count, seed, shape);
  }

  /// Sends all callbacks on the calling thread, or stops early when nobody answers.
  ///
  /// @param progress called after each callback, on the calling thread
  public Result run(Consumer<Progress> progress) throws InterruptedException {
    return run(HttpClient.newBuilder(), progress);
  }

  /// The same with a client that says which certificates it believes.
  public Result run(HttpClient.Builder client, Consumer<Progress> progress)
      throws InterruptedException {
    List<Push> pushes = pushes();
    RandomGenerator ids = new Random();
    Map<Push, String> sessionIds = new HashMap<>();
    var answered = new TreeMap<Integer, Integer>();
    var lastFailure = Optional.<String>empty();
    int failed = 0;
    int failedInARow = 0;
    long start = System.nanoTime();
    try (var sender = new CallbackSender(callbackUrl, client)) {
      for (int i = 0; i < pushes.size() && failedInARow < DEAD_AFTER; i++) {
        waitUntil(start + Math.round(i * 1e9 / rate));
        Push push = pushes.get(i);
        String sessionId = sessionIds.computeIfAbsent(push, _ -> sessionId(ids));
        switch (sender.send(body(push, sessionId))) {
          case Answer.Status(int code) -> {
            answered.merge(code, 1, Integer::sum);
            failedInARow = 0;
          }
          case Answer.Failure(String reason) -> {
            lastFailure = Optional.of(reason);
            failed++;
            failedInARow++;
          }
        }
        progress.accept(new Progress(i + 1, pushes.size()));
      }
    }
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new Result(pushes.size(), answered, failed, lastFailure, elapsed);
  }

  private List<Push> pushes() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return scenario.pushes(Estate.load(), count, now, new Random(seed)).stream()
        .filter(push -> shape == null || shape.tells(push))
        .toList();
  }

  private String body(Push push, String sessionId) {
    return shape == null
        ? CallbackBody.of(push, sessionId)
        : shape.body(push, sessionId).toString();
  }

  private static boolean isHttp(URI url) {
    return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
        && url.getHost() != null;
  }

  private static void waitUntil(long nanoTime) throws InterruptedException {
    Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
  }

  private static String sessionId(RandomGenerator ids) {
    return ids.ints(SESSION_ID_LENGTH, 0, SESSION_ID_LETTERS.length())
        .map(SESSION_ID_LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
