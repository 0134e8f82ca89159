package dev.tocsin.query;

import dev.tocsin.query.ParseResult.Mistake;
import dev.tocsin.query.ParseResult.Wrong;

/// Leads out of the parser. Never leaves this package.
final class Mistaken extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Wrong wrong;

  Mistaken(int position, int length, Mistake mistake) {
    super(null, null, false, false);
    wrong = new Wrong(position, length, mistake);
  }

  Wrong wrong() {
    return wrong;
  }
}
