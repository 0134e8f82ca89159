package dev.tocsin.app;

/// What the program says to whoever started it.
final class ExitCode {

  static final int ENDED_AS_ASKED = 0;
  static final int NOT_ALL_DONE = 1;
  static final int WRONG_ARGUMENTS = 2;
  static final int ANOTHER_INSTANCE = 3;
  static final int CANNOT_LISTEN = 4;
  static final int NO_DATABASE = 5;

  private ExitCode() {}
}
