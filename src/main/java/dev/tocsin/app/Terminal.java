package dev.tocsin.app;

import java.io.Console;
import java.util.Optional;

/// Whether a person reads the output.
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
