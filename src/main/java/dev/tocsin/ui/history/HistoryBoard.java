package dev.tocsin.ui.history;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.dashboard.SortOrder.Column;
import java.util.List;

/// The pages of the history as the table knows pictures: sorted by when the alarms began.
final class HistoryBoard {

  private static final SortOrder NEWEST_FIRST = new SortOrder(Column.FIRST_OCCURRED, true);
  private static final Counts NOT_COUNTED = Counts.NONE;

  private HistoryBoard() {}

  static Board of(HistoryPicture picture) {
    BoardRequest request =
        BoardRequest.EVERYTHING.withQuery(picture.request().query()).withOrder(NEWEST_FIRST);
    return new Board(
        picture.rows(),
        List.copyOf(picture.rows()),
        request,
        NOT_COUNTED,
        NOT_COUNTED,
        List.of(),
        List.of(),
        NOT_COUNTED);
  }
}
