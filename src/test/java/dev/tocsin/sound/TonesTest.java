package dev.tocsin.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {

  @ParameterizedTest
  @EnumSource
  void aToneIsShortAndBeginsAndEndsWithoutACrack(Level level) {
    short[] samples = samples(level, 100);

    assertThat(samples.length).isBetween(Tones.SAMPLES_PER_SECOND / 5, Tones.SAMPLES_PER_SECOND);
    assertThat(loudest(samples)).isGreaterThan(10_000).isLessThan(Short.MAX_VALUE);
    assertThat(Math.abs(samples[0])).isLessThan((short) 100);
    assertThat(Math.abs(samples[samples.length - 1])).isLessThan((short) 100);
    int largestStep =
        IntStream.range(1, samples.length)
            .map(at -> Math.abs(samples[at] - samples[at - 1]))
            .max()
            .orElseThrow();
    assertThat(largestStep).as("no jump in the wave").isLessThan(8_000);
  }

  @Test
  void everyLevelHasAPatternOfItsOwn() {
    assertThat(Arrays.stream(Level.values()).map(level -> bursts(samples(level, 100))).toList())
        .containsExactly(4L, 2L, 1L, 2L);
    assertThat(Arrays.stream(Level.values()).map(level -> Tones.pcm(level, 50)).distinct())
        .hasSize(4);
    assertThat(Tones.pcm(Level.WARN, 100)).isNotEqualTo(Tones.pcm(Level.UNGRADED, 100));
  }

  @Test
  void theVolumeRunsFromNothingToLoud() {
    assertThat(loudest(samples(Level.WARN, 0))).isZero();
    assertThat(loudest(samples(Level.WARN, 50)))
        .isBetween(1_000, loudest(samples(Level.WARN, 100)) / 2);
    assertThat(Tones.pcm(Level.WARN, 500)).isEqualTo(Tones.pcm(Level.WARN, 100));
  }

  /// How often it is heard after silence.
  private static long bursts(short[] samples) {
    int quiet = Tones.SAMPLES_PER_SECOND / 30;
    long bursts = 0;
    int silent = quiet;
    for (short sample : samples) {
      if (Math.abs(sample) < 50) {
        silent++;
      } else {
        bursts += silent >= quiet ? 1 : 0;
        silent = 0;
      }
    }
    return bursts;
  }

  private static int loudest(short[] samples) {
    return IntStream.range(0, samples.length).map(at -> Math.abs(samples[at])).max().orElseThrow();
  }

  private static short[] samples(Level level, int volume) {
    byte[] pcm = Tones.pcm(level, volume);
    short[] samples = new short[pcm.length / 2];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }
}
