package dev.tocsin.sound;

import dev.tocsin.alarm.Level;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Lets a level be heard. Any thread; no call ever waits.
///
/// Owns the daemon thread `tocsin-sound`, which has each tone played by a thread of its own and
/// gives that up after a few seconds; a device that failed or hangs is left alone for a minute, and
/// as long as such a thread still hangs.
public final class Sound implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Sound.class.getName());
  private static final Duration LONGEST = Duration.ofSeconds(4);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Speaker speaker;
  private final InstantSource clock;
  private final Duration longest;
  private final ScheduledThreadPoolExecutor thread;

  /// Guarded by itself.
  private final Pace pace = new Pace();

  private volatile int volume;

  /// Why nothing can be heard; null while it can. Set by the sound thread only.
  private volatile @Nullable String silence;

  private Instant failedAt = Instant.MIN;
  private @Nullable Thread playing;

  Sound(Speaker speaker, InstantSource clock, Duration longest, int volume) {
    this.speaker = speaker;
    this.clock = clock;
    this.longest = longest;
    this.volume = volume;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("tocsin-sound").daemon().factory());
    // What waits to be heard when the program ends is not worth waiting for.
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /// The sound of this machine.
  ///
  /// @param volume from 0 to 100
  public static Sound open(InstantSource clock, int volume) {
    return new Sound(new AudioLine(), clock, LONGEST, volume);
  }

  /// From now on tones are this loud, from 0 to 100; at 0 none is played.
  public void use(int newVolume) {
    volume = newVolume;
  }

  /// Lets a level be heard, soon: at most one tone in five seconds, the more severe of two.
  public void play(Level level) {
    synchronized (pace) {
      boolean alone = !pace.isWaiting();
      Instant now = clock.instant();
      pace.want(level, now);
      if (alone && pace.isWaiting()) {
        later(pace.rest(now), this::playNext);
      }
    }
  }

  /// Lets a level be heard at once, because a person wants to know how it sounds.
  ///
  /// @return why it could not be heard, or nothing when it was
  public CompletionStage<Optional<String>> test(Level level) {
    CompletableFuture<Optional<String>> heard = new CompletableFuture<>();
    later(
        Duration.ZERO,
        () -> {
          failedAt = Instant.MIN;
          sound(level);
          heard.complete(problem());
        });
    return heard;
  }

  /// Why nothing can be heard at the moment, in the words of the audio system.
  public Optional<String> problem() {
    return Optional.ofNullable(silence);
  }

  private void playNext() {
    Optional<Level> next;
    synchronized (pace) {
      Instant now = clock.instant();
      next = pace.take(now);
      if (next.isEmpty() && pace.isWaiting()) {
        later(pace.rest(now), this::playNext);
      }
    }
    next.ifPresent(this::sound);
  }

  private void sound(Level level) {
    Instant now = clock.instant();
    boolean stuck = playing != null && playing.isAlive();
    if (volume <= 0 || stuck || isResting(now)) {
      return;
    }
    byte[] pcm = Tones.pcm(level, volume);
    CompletableFuture<Boolean> played = new CompletableFuture<>();
    playing = Thread.ofPlatform().name("tocsin-sound-line").daemon().start(() -> play(pcm, played));
    String reason;
    try {
      played.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      // It is over, though its thread may take a moment to end.
      playing = null;
      reason = null;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return;
    } catch (TimeoutException hangs) {
      playing.interrupt();
      reason = "The audio device does not answer";
    } catch (ExecutionException failed) {
      playing = null;
      Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
      reason = String.valueOf(cause.getMessage());
    }
    if (reason != null) {
      failedAt = now;
      if (silence == null) {
        LOG.log(Logger.Level.INFO, "No sound: {0}", reason);
      }
    }
    silence = reason;
  }

  /// A clock that was set back ends it.
  private boolean isResting(Instant now) {
    return Duration.between(failedAt, now).abs().compareTo(PAUSE) < 0;
  }

  /// Audio systems throw many things where there is no device.
  private void play(byte[] pcm, CompletableFuture<Boolean> played) {
    try {
      speaker.play(pcm);
      played.complete(true);
    } catch (Exception | LinkageError failure) {
      played.completeExceptionally(failure);
    }
  }

  private void later(Duration delay, Runnable task) {
    try {
      var _ = thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      LOG.log(Logger.Level.DEBUG, "No sound at the end");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
