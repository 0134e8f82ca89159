package dev.tocsin.store;

/// The database cannot be opened or used. The message says what is wrong and what to do; no file
/// was changed.
public final class DatabaseProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseProblem(String message) {
    super(message);
  }

  DatabaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
