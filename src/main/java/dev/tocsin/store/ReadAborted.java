package dev.tocsin.store;

/// A read was ended before it had its answer.
public final class ReadAborted extends DatabaseProblem {

  private static final long serialVersionUID = 1L;

  /// Why.
  public enum Reason {
    /// It took longer than its asker may take.
    TOO_LONG,
    /// Nobody waits for it any more.
    ABANDONED,
    /// The database is being closed.
    CLOSING
  }

  private final Reason reason;

  /// A read that ended so.
  public ReadAborted(Reason reason, Throwable cause) {
    super("A read was ended: " + reason, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
