package dev.tocsin.sound;

/// What plays samples.
interface Speaker {

  /// Plays the samples that [Tones] makes, and returns when they were heard. It may hang.
  ///
  /// @throws Exception when there is no device, or none that is free
  void play(byte[] pcm) throws Exception;
}
