package dev.tocsin.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SoundTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InstantSource clock = now::get;
  private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();

  @Test
  void aLevelIsHeardAsItsTone() throws Exception {
    try (Sound sound = new Sound(heard::add, clock, Duration.ofSeconds(20), 70)) {
      sound.play(Level.SERIOUS);

      assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(Tones.pcm(Level.SERIOUS, 70));
      assertThat(sound.problem()).isEmpty();
    }
  }

  @Test
  void manyAtOnceAreOneTone() throws Exception {
    try (Sound sound = new Sound(heard::add, clock, Duration.ofSeconds(20), 70)) {
      for (int i = 0; i < 1_000; i++) {
        sound.play(Level.WARN);
      }
      test(sound, Level.REMIND);

      assertThat(heard).hasSize(2).first().isEqualTo(Tones.pcm(Level.WARN, 70));
    }
  }

  @Test
  void aTestIsHeardAtOnceAndAsLoudAsItIsSet() throws Exception {
    try (Sound sound = new Sound(heard::add, clock, Duration.ofSeconds(20), 70)) {
      sound.use(30);

      assertThat(test(sound, Level.WARN)).isEmpty();
      assertThat(test(sound, Level.WARN)).isEmpty();
      sound.use(0);
      test(sound, Level.WARN);

      assertThat(heard).hasSize(2).first().isEqualTo(Tones.pcm(Level.WARN, 30));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, -3_600})
  void aMissingDeviceIsTriedAgainAfterAMinuteAndWhenTheClockIsSetBack(long later) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Speaker none =
        _ -> {
          tries.incrementAndGet();
          throw new IllegalArgumentException("No line matching");
        };
    try (Sound sound = new Sound(none, clock, Duration.ofSeconds(20), 70)) {
      assertThat(test(sound, Level.WARN))
          .hasValueSatisfying(reason -> assertThat(reason).contains("No line matching"));
      assertThat(sound.problem())
          .hasValueSatisfying(reason -> assertThat(reason).contains("No line matching"));

      sound.play(Level.WARN);
      now.set(NOW.plusSeconds(later));
      sound.play(Level.SERIOUS);
      while (tries.get() < 2) {
        Thread.sleep(5);
      }
      test(sound, Level.WARN);
      assertThat(tries).as("left alone for a minute").hasValue(3);
    }
  }

  @Test
  void aDeviceThatHangsCostsOneThreadAndDelaysNobody() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger tries = new AtomicInteger();
    Speaker hanging =
        pcm -> {
          if (tries.incrementAndGet() == 1) {
            awaitUninterruptibly(end);
          } else {
            heard.add(pcm);
          }
        };
    try (Sound sound = new Sound(hanging, clock, Duration.ofMillis(50), 70)) {
      assertThat(test(sound, Level.WARN)).hasValue("The audio device does not answer");
      for (int minute = 1; minute < 10; minute++) {
        now.set(NOW.plus(Duration.ofMinutes(2L * minute)));
        sound.play(Level.SERIOUS);
      }
      assertThat(test(sound, Level.WARN)).hasValue("The audio device does not answer");
      assertThat(tries).as("nothing is tried while the thread hangs").hasValue(1);

      end.countDown();
      while (heard.isEmpty()) {
        test(sound, Level.WARN);
      }
      assertThat(test(sound, Level.WARN)).isEmpty();
    }
  }

  private static Optional<String> test(Sound sound, Level level) throws Exception {
    return sound.test(level).toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException ignored) {
        // as a device driver does
      }
    }
  }
}
