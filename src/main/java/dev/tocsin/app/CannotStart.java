package dev.tocsin.app;

/// The program cannot start. The message tells a person why and what to do.
final class CannotStart extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CannotStart(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
