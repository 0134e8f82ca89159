package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.notification.NoticeLog;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxBridgeTest {

  private final List<Integer> totals = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final FxBridge bridge = new FxBridge();

  private final FxBridge.Screen screen =
      new FxBridge.Screen() {
        @Override
        public void show(Board board) {
          assertThat(Platform.isFxApplicationThread()).isTrue();
          totals.add(board.total());
        }

        @Override
        public void show(Health health) {
          others.add("health");
        }

        @Override
        public void show(HistoryPicture history) {
          others.add("history");
        }

        @Override
        public void showNotices(List<NoticeLog.Entry> notices) {}

        @Override
        public void show(Overview overview) {
          others.add("overview");
        }

        @Override
        public void inboxChanged() {
          others.add("inbox");
        }
      };

  @Test
  void theNewestPictureWinsHoweverManyComeAndFewAreShown() {
    Fx.start();
    Fx.run(() -> bridge.attach(screen));

    for (int total = 1; total <= 100_000; total++) {
      bridge.show(board(total));
    }

    Fx.await("the last board", () -> !totals.isEmpty() && totals.getLast() == 100_000);
    assertThat(totals).isSorted().hasSizeLessThan(5_000);
  }

  @Test
  void whatCameBeforeTheWindowIsShownWhenItIsThere() {
    bridge.show(board(7));
    bridge.show(Samples.down());

    Fx.run(() -> bridge.attach(screen));

    Fx.await("both", () -> totals.equals(List.of(7)) && others.equals(List.of("health")));
  }

  @Test
  void thatTheInboxHasChangedIsTold() {
    Fx.run(() -> bridge.attach(screen));

    bridge.inboxChanged();

    Fx.await("it", () -> others.equals(List.of("inbox")));
  }

  @Test
  void whatIsToBeDoneNeedsNoWindow() {
    Fx.start();

    bridge.execute(() -> others.add("first"));
    bridge.execute(() -> others.add("second"));

    Fx.await("both", () -> others.size() == 2);
    assertThat(others).containsExactly("first", "second");
  }

  @Test
  void itWakesAgainAfterARest() {
    Fx.run(() -> bridge.attach(screen));
    bridge.show(board(1));
    Fx.await("the first", () -> totals.equals(List.of(1)));
    Fx.pulses(5);

    bridge.show(board(2));

    Fx.await("the second", () -> totals.equals(List.of(1, 2)));
  }

  private static Board board(int total) {
    Board empty = new SampleConsole(List.of()).board();
    return new Board(
        empty.rows(),
        empty.lines(),
        empty.request(),
        empty.shown(),
        empty.counts(),
        empty.facets(),
        empty.views(),
        new Counts(total, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}
