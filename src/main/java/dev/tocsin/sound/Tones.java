package dev.tocsin.sound;

import dev.tocsin.alarm.Level;

/// Makes the tone of each level: the more severe, the more and the higher its notes, so that they
/// can be told apart without seeing the screen. None is longer than a second. Pure.
///
/// Samples are 16 bits, signed, little endian, one channel.
final class Tones {

  static final int SAMPLES_PER_SECOND = 44_100;

  private static final double LOUDEST = 0.8;
  private static final double ATTACK_SECONDS = 0.008;
  private static final double RELEASE_SECONDS = 0.08;

  /// @param hertz 0 for silence
  private record Note(double hertz, double seconds) {}

  private static final Note PAUSE = new Note(0, 0.05);

  private Tones() {}

  /// @param volume from 0 to 100
  static byte[] pcm(Level level, int volume) {
    Note[] notes = notes(level);
    int samples = 0;
    for (Note note : notes) {
      samples += samples(note);
    }
    byte[] pcm = new byte[samples * 2];
    int at = 0;
    for (Note note : notes) {
      for (int sample = 0; sample < samples(note); sample++) {
        int value = (int) Math.round(Short.MAX_VALUE * loudness(volume) * wave(note, sample));
        pcm[at++] = (byte) value;
        pcm[at++] = (byte) (value >> 8);
      }
    }
    return pcm;
  }

  private static Note[] notes(Level level) {
    return switch (level) {
      case SERIOUS ->
          new Note[] {
            new Note(988, 0.15),
            PAUSE,
            new Note(740, 0.15),
            PAUSE,
            new Note(988, 0.15),
            PAUSE,
            new Note(740, 0.25)
          };
      case UNGRADED -> new Note[] {new Note(659, 0.15), PAUSE, new Note(880, 0.25)};
      case WARN -> new Note[] {new Note(659, 0.15), PAUSE, new Note(659, 0.25)};
      case REMIND -> new Note[] {new Note(523, 0.25)};
    };
  }

  private static int samples(Note note) {
    return (int) (note.seconds() * SAMPLES_PER_SECOND);
  }

  /// Ears judge loudness by its logarithm, which a square follows well enough.
  private static double loudness(int volume) {
    double part = Math.clamp(volume, 0, 100) / 100.0;
    return LOUDEST * part * part;
  }

  /// A sine with a little of its octave, and without a crack at its ends.
  private static double wave(Note note, int sample) {
    double time = (double) sample / SAMPLES_PER_SECOND;
    double angle = 2 * Math.PI * note.hertz() * time;
    double envelope =
        Math.min(1, Math.min(time / ATTACK_SECONDS, (note.seconds() - time) / RELEASE_SECONDS));
    return envelope * (0.8 * Math.sin(angle) + 0.2 * Math.sin(2 * angle));
  }
}
