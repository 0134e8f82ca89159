package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.Appearance.Theme;
import java.util.List;
import java.util.Locale;

/// A shown window that is fed with boards, for measurements.
public final class ScreenLoad {

  private final Room room;
  private final Board first;

  /// Opens the window on these rows.
  public ScreenLoad(List<Row> rows) {
    room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1440, 900);
    room.console.bridge.show(Samples.listening(Samples.NOW, null, 0));
    room.console.rows(rows);
    first = room.console.board();
    room.await("all rows", () -> room.shownRows().size() == rows.size());
  }

  /// Hands over another picture; any thread.
  public void show(List<Row> rows) {
    room.console.bridge.show(boardOf(rows));
  }

  /// Shows another picture at once; JavaFX thread.
  public void showNow(List<Row> rows) {
    room.window.show(boardOf(rows));
  }

  private Board boardOf(List<Row> rows) {
    return new Board(
        rows,
        first.filter(),
        first.order(),
        first.counts(),
        first.policies(),
        first.namespaces(),
        new Counts(rows.size(), 0, 0, 0),
        Samples.NOW);
  }
}
