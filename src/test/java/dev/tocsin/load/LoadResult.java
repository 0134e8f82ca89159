package dev.tocsin.load;

/// What a load found.
///
/// @param answered how many 200s came in the counted time
/// @param refused how many other answers, the warm-up included
/// @param sentBytes of all bodies, the warm-up included
/// @param p50Millis from the request's first byte to the answer's last
public record LoadResult(
    int answered, int refused, long sentBytes, double seconds, double p50Millis, double p99Millis) {

  public double rate() {
    return answered / seconds;
  }

  /// The same as one line of numbers.
  String line() {
    return " %d %d %d %s %s %s"
        .formatted(answered, refused, sentBytes, seconds, p50Millis, p99Millis);
  }

  static LoadResult of(double[] numbers) {
    return new LoadResult(
        (int) numbers[0], (int) numbers[1], (long) numbers[2], numbers[3], numbers[4], numbers[5]);
  }
}
