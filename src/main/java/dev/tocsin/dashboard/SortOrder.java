package dev.tocsin.dashboard;

/// By which column the rows are sorted. Ties are broken by the default order and then by id, so
/// that a sort is stable under updates.
public record SortOrder(Column column, boolean descending) {

  /// Firing, stale, resolved; the worst level first, then the one that began first.
  public static final SortOrder DEFAULT = new SortOrder(Column.STATE, false);

  /// What can be sorted by.
  public enum Column {
    STATE,
    LEVEL,
    POLICY,
    PRODUCT,
    NAMESPACE,
    OBJECT,
    CONDITION,
    VALUE,
    MARGIN,
    REGION,
    FIRST_OCCURRED,
    DURATION,
    NOTIFICATIONS,
    LAST_PUSH,
    RESOLVED_AT,
    TYPE,
    POLICY_TYPE,
    ACCOUNT,
    ACKNOWLEDGED,
    NOTE,
    SHELVED_UNTIL,
    NEXT_DUE
  }
}
