package dev.tocsin.store;

import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import java.util.List;

/// Reads everything that is kept, by the time at which it began. Any thread; one read after the
/// other, none of which another reader waits for.
///
/// A read that takes too long ends with [ReadAborted], and so does one that is abandoned.
public interface HistoryReader {

  /// The next alarms, the newest first.
  HistoryPage page(HistoryQuery query);

  /// The policies or objects of all alarms that the query finds, those with the most occurrences
  /// first.
  ///
  /// @param limit how many at most
  List<HistoryGroup> groups(HistoryQuery query, HistoryGroup.By by, int limit);

  /// How many alarms the query finds on all pages.
  long count(HistoryQuery query);

  /// What a query finds now and has found lately.
  QueryReach reach(Query query, Moment moment);

  /// Ends the read that goes on, if there is one, because nobody waits for it any more.
  void abandon();
}
