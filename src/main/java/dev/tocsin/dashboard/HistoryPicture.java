package dev.tocsin.dashboard;

import dev.tocsin.store.HistoryGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the history page shows. Immutable.
///
/// @param request what this is the answer to
/// @param progress whether it is an answer yet
/// @param rows the pages that were read, the alarm that began last first
/// @param more whether there are alarms after these
/// @param groups the sums, when they are asked for, and at most [#MOST_GROUPS]
/// @param total how many alarms there are on all pages; null while that was not counted
/// @param newer how many alarms began since this was read
public record HistoryPicture(
    HistoryRequest request,
    Progress progress,
    List<Row> rows,
    boolean more,
    List<HistoryGroup> groups,
    @Nullable Long total,
    int newer) {

  /// No more groups are shown: those that come after have the fewest alarms.
  public static final int MOST_GROUPS = 200;

  /// How far the answer is.
  public enum Progress {
    /// It is being read.
    READING,
    READY,
    /// It would have taken too long.
    TOO_LONG,
    /// The database could not be read.
    FAILED
  }

  /// Nothing was asked yet.
  static final HistoryPicture NOTHING = reading(HistoryRequest.EVERYTHING);

  public HistoryPicture {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
  }

  static HistoryPicture reading(HistoryRequest request) {
    return new HistoryPicture(request, Progress.READING, List.of(), false, List.of(), null, 0);
  }

  HistoryPicture with(Progress now) {
    return new HistoryPicture(request, now, rows, more, groups, total, newer);
  }

  HistoryPicture withRows(List<Row> all, boolean moreAfter) {
    Long known = moreAfter ? total : Long.valueOf(all.size());
    return new HistoryPicture(request, Progress.READY, all, moreAfter, groups, known, newer);
  }

  HistoryPicture withGroups(List<HistoryGroup> sums) {
    return new HistoryPicture(request, Progress.READY, rows, more, sums, total, newer);
  }

  HistoryPicture withTotal(long all) {
    return new HistoryPicture(request, Progress.READY, rows, more, groups, all, newer);
  }

  HistoryPicture withNewer(int began) {
    return new HistoryPicture(request, progress, rows, more, groups, total, began);
  }
}
