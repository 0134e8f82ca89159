package dev.tocsin.query;

/// What became of a text.
public sealed interface ParseResult {

  /// It is a query.
  ///
  /// @param text as it was written
  record Parsed(String text, Query query) implements ParseResult {

    /// Nothing was written, which asks for everything.
    public static final Parsed NOTHING = new Parsed("", Query.ALL);
  }

  /// It is none.
  ///
  /// @param position where the part begins that is wrong
  /// @param length of that part, in `char`s; 0 when something is missing there
  record Wrong(int position, int length, Mistake mistake) implements ParseResult {}

  /// What can be wrong with a query.
  enum Mistake {
    TOO_LONG,
    TOO_MANY_TERMS,
    TOO_DEEP,
    UNCLOSED,
    UNOPENED,
    /// Something must stand before and after an OR, and between parentheses.
    TERM_MISSING,
    VALUE_MISSING,
    UNKNOWN_STATE,
    UNKNOWN_LEVEL,
    NOT_A_SPAN,
    NOT_A_NUMBER,
    NOT_A_TIME,
    NOT_A_DAY,
    /// A text cannot be more or less than another.
    NOT_COMPARABLE,
    /// A span of time is never equal to another.
    COMPARISON_MISSING
  }
}
