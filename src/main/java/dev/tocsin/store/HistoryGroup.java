package dev.tocsin.store;

import java.time.Duration;
import java.time.Instant;

/// What the occurrences of one policy or object come to.
///
/// @param value the policy's name or id, the object's id or name; empty where none was sent
/// @param label what a person reads: the policy's or object's name, else the value
/// @param occurrences how many there were
/// @param firing how many of them fire
/// @param total how long they lasted together
/// @param longest how long the longest lasted
/// @param last when the last one began
public record HistoryGroup(
    String value,
    String label,
    long occurrences,
    long firing,
    Duration total,
    Duration longest,
    Instant last) {

  /// What they have in common.
  public enum By {
    POLICY("coalesce(policy_name, policy_id, '')", "coalesce(policy_name, policy_id, '')"),
    OBJECT("coalesce(object_id, object_name)", "object_name");

    final String value;
    final String label;

    By(String value, String label) {
      this.value = value;
      this.label = label;
    }
  }
}
