package dev.tocsin.sound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The audio device that the system gives; it is opened for each tone and let go, so that other
/// programs can have it.
final class AudioLine implements Speaker {

  private static final AudioFormat FORMAT =
      new AudioFormat(Tones.SAMPLES_PER_SECOND, 16, 1, true, false);

  @Override
  public void play(byte[] pcm) throws LineUnavailableException {
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT);
      line.start();
      line.write(pcm, 0, pcm.length);
      line.drain();
    }
  }
}
