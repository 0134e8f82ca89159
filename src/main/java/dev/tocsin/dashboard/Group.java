package dev.tocsin.dashboard;

import java.time.Instant;

/// The alarms that have one thing in common, as one line of the table. Immutable.
///
/// @param key what they have in common, in every language the same
/// @param label the same for people; empty when it is that they have none
/// @param open whether their rows follow
/// @param count how many they are
/// @param firing how many of them fire
/// @param worst the one that stands first in the default order: its state and level are the worst
/// @param farthest the one whose value is the farthest over its threshold; the worst one where no
///   value can be compared
/// @param first when the first of them began
/// @param lastPush when the last push about one of them arrived
/// @param pushes how many pushes told something about them
/// @param product the product of all of them; empty when they differ
/// @param region the region of all of them; empty when they differ
public record Group(
    Grouping grouping,
    String key,
    String label,
    boolean open,
    int count,
    int firing,
    Row worst,
    Row farthest,
    Instant first,
    Instant lastPush,
    int pushes,
    String product,
    String region)
    implements Line {

  /// What is in [BoardRequest#openGroups()] beside the key when all rows of the group are shown,
  /// not only the first few. No key has a line break in it.
  public String wholeKey() {
    return wholeKey(key);
  }

  static String wholeKey(String key) {
    return key + '\n';
  }

  @Override
  public boolean isSame(Line other) {
    return other instanceof Group group && group.grouping == grouping && group.key.equals(key);
  }
}
