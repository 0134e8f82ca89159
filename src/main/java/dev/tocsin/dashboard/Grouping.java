package dev.tocsin.dashboard;

/// By what the rows of the table stand together.
public enum Grouping {
  NONE,
  POLICY,
  OBJECT,
  PRODUCT,
  REGION
}
