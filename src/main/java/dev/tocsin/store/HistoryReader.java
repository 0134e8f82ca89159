package dev.tocsin.store;

import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Reads everything that is kept, by the time at which it began. Any thread; one read after the
/// other, none of which another reader waits for.
///
/// A read that takes too long ends with [ReadAborted], and so does one that nobody wants any more.
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

  /// Ends every read, from now on, for which nobody waits any more.
  ///
  /// @param unwanted asked again and again on the thread that reads
  void abandonWhen(BooleanSupplier unwanted);
}
