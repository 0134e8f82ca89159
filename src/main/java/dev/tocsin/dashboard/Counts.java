package dev.tocsin.dashboard;

/// How many rows are in each state. Each number is what its term shows.
///
/// What is on the shelf counts there and nowhere else.
///
/// @param firing `is:firing`, heard of lately or not, acknowledged or not
/// @param serious of them, those of the worst level
/// @param acked of those that fire, the acknowledged ones
/// @param unseen resolved, acknowledged by nobody and not looked at
/// @param overdue of those that fire, the ones whose repeat has not come
/// @param stale of those that fire, the ones without news
/// @param chattering alarms that begin again and again
/// @param standing of those that fire, the ones that do so for more than a day
/// @param shelved `is:shelved`
/// @param resolved `is:resolved`; the live rows are those of the last 24 hours and the unseen ones
public record Counts(
    int firing,
    int serious,
    int acked,
    int unseen,
    int overdue,
    int stale,
    int chattering,
    int standing,
    int shelved,
    int resolved) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// How many rows there are.
  public int total() {
    return firing + resolved + shelved;
  }
}
