package dev.tocsin.dashboard;

import dev.tocsin.query.Field;
import java.util.List;

/// The other alarms that have an object or a policy in common with one. Immutable.
///
/// @param field what they have in common: [Field#OBJECT], [Field#POLICY] or [Field#POLICY_ID]
/// @param value its value, as sent
/// @param firing how many of them fire
/// @param recent how many of them began in the last seven days
/// @param newest those that began last, the newest first
public record Related(Field field, String value, int firing, int recent, List<Row> newest) {

  public Related {
    newest = List.copyOf(newest);
  }

  /// The query that finds them all.
  public String query() {
    String name =
        switch (field) {
          case OBJECT -> "object";
          case POLICY -> "policy";
          case POLICY_ID -> "policyid";
          default -> throw new IllegalStateException("Alarms are not related by " + field);
        };
    return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
