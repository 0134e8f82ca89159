package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// The longest time between two callbacks, found without reading them all.
///
/// A gap is never longer than the time between any two callbacks around it. So the longest stretch
/// is halved by its ids, again and again, until the longest one has nothing left in between. As
/// stretches shorter than [#RESOLUTION] are not looked into, the work depends on the time that is
/// looked at and hardly on the number of callbacks.
final class LongestGap {

  /// A gap that is not longer than this counts as this.
  static final Duration RESOLUTION = Duration.ofMinutes(5);

  private record Callback(long id, long at) {}

  private record Stretch(Callback from, Callback to, long millis) {}

  private final PreparedStatement next;
  private final PreparedStatement last;
  private final long since;
  private final PriorityQueue<Stretch> longestFirst =
      new PriorityQueue<>(Comparator.comparingLong(Stretch::millis).reversed());

  private LongestGap(PreparedStatement next, PreparedStatement last, Instant since) {
    this.next = next;
    this.last = last;
    this.since = since.toEpochMilli();
  }

  /// @param since of a gap that began before, only what lies after it counts
  static Duration since(Connection connection, Instant since) throws SQLException {
    String from = "SELECT id, received_at FROM received WHERE id ";
    try (PreparedStatement next = connection.prepareStatement(from + "> ? ORDER BY id LIMIT 1");
        PreparedStatement last =
            connection.prepareStatement(from + "<= ? ORDER BY id DESC LIMIT 1")) {
      return new LongestGap(next, last, since).find();
    }
  }

  private Duration find() throws SQLException {
    Callback oldest = ask(next, Long.MIN_VALUE);
    Callback newest = ask(last, Long.MAX_VALUE);
    if (oldest == null || newest == null) {
      return RESOLUTION;
    }
    add(oldest, newest);
    for (Stretch longest = longestFirst.poll(); longest != null; longest = longestFirst.poll()) {
      Callback between = between(longest.from(), longest.to());
      if (between == null) {
        return Duration.ofMillis(longest.millis());
      }
      add(longest.from(), between);
      add(between, longest.to());
    }
    return RESOLUTION;
  }

  private void add(Callback from, Callback to) {
    long millis = to.at() - Math.max(from.at(), since);
    if (millis > RESOLUTION.toMillis()) {
      longestFirst.add(new Stretch(from, to, millis));
    }
  }

  /// One near the middle; null when there is none between the two.
  private @Nullable Callback between(Callback from, Callback to) throws SQLException {
    long middle = from.id() + (to.id() - from.id()) / 2;
    Callback above = ask(next, middle);
    if (above != null && above.id() < to.id()) {
      return above;
    }
    Callback below = ask(last, middle);
    return below != null && below.id() > from.id() ? below : null;
  }

  private static @Nullable Callback ask(PreparedStatement select, long id) throws SQLException {
    select.setLong(1, id);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? new Callback(row.getLong(1), row.getLong(2)) : null;
    }
  }
}
