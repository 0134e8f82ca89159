package dev.tocsin.store;

/// The database cannot be opened or used. The message says what is wrong and what to do; no file
/// was changed.
public sealed class DatabaseProblem extends RuntimeException permits ReadAborted {

  private static final long serialVersionUID = 1L;

  DatabaseProblem(String message) {
    super(message);
  }

  DatabaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
