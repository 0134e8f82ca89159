package dev.tocsin.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The middle of what the rounds found.
final class Median {

  private Median() {}

  static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
