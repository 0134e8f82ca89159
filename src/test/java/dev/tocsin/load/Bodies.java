package dev.tocsin.load;

/// Bodies of a mix, each unique. One thread.
final class Bodies {

  private static final int REPEATED_ALARMS = 100;

  private final Mix mix;
  private long next;

  /// @param first the number of the first body; nobody must have used it or a later one
  Bodies(Mix mix, long first) {
    this.mix = mix;
    this.next = first;
  }

  /// The number of the next body.
  long next() {
    return next;
  }

  /// Bodies for one connection.
  Pair pair() {
    return new Pair();
  }

  /// Firing and resolve in turn, so that a resolve is sent only when its firing was answered.
  final class Pair {
    private long open = -1;

    byte[] next() {
      long number = next++;
      if (mix == Mix.REPEATS) {
        return AlarmBody.firing(number, number % REPEATED_ALARMS, (int) (number % 1_000_000));
      }
      boolean firing = open < 0;
      long alarm = firing ? number : open;
      open = firing ? number : -1;
      if (mix == Mix.ALERTS) {
        return AlertBody.of(firing, number, alarm);
      }
      return firing ? AlarmBody.firing(number, alarm, 0) : AlarmBody.resolved(number, alarm);
    }
  }
}
