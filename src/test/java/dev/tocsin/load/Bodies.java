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
      if (open < 0) {
        open = number;
        return AlarmBody.firing(number, number, 0);
      }
      byte[] resolve = AlarmBody.resolved(number, open);
      open = -1;
      return resolve;
    }
  }
}
