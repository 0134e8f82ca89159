package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// The alarm policy that a callback names (`alarmPolicyInfo`). Every field may be absent.
///
/// @param type `policyType`: it identifies the product better than the namespace does
/// @param typeName `policyTypeCName` or `policyTypeEname`, whichever was filled
/// @param detailUrl `policyDetailURL`, as sent and therefore not to be trusted
public record Policy(
    @Nullable String id,
    @Nullable String name,
    @Nullable String type,
    @Nullable String typeName,
    @Nullable String detailUrl) {

  /// This one, completed by the older one where this one says nothing.
  Policy over(Policy older) {
    return new Policy(
        Subject.firstKnown(id, older.id),
        Subject.firstKnown(name, older.name),
        Subject.firstKnown(type, older.type),
        Subject.firstKnown(typeName, older.typeName),
        Subject.firstKnown(detailUrl, older.detailUrl));
  }

  /// What a person reads: the name, else the id, else nothing.
  public String label() {
    return name != null ? name : id != null ? id : "";
  }
}
