package dev.tocsin.benchmark;

import java.io.IOException;

/// One part of the benchmark, which takes turns with the others.
interface Measure extends AutoCloseable {

  /// Lets the compiler have its time with what is measured.
  default void warmUp() throws IOException {}

  void round() throws IOException;

  /// Adds the medians of the rounds.
  void report(Table table) throws IOException;

  /// What stands below the table; empty for nothing.
  default String appendix() {
    return "";
  }

  @Override
  default void close() {}
}
