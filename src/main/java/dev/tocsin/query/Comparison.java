package dev.tocsin.query;

/// How two numbers compare.
public enum Comparison {
  MORE(">"),
  AT_LEAST(">="),
  LESS("<"),
  AT_MOST("<="),
  EQUAL("=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /// The sign, which is the same in a query and in SQL.
  public String sign() {
    return sign;
  }

  /// Whether the number stands so to the operand.
  public boolean holds(double number, double operand) {
    return switch (this) {
      case MORE -> number > operand;
      case AT_LEAST -> number >= operand;
      case LESS -> number < operand;
      case AT_MOST -> number <= operand;
      case EQUAL -> number == operand;
    };
  }
}
