package dev.tocsin.benchmark;

import dev.tocsin.alarm.Course;
import dev.tocsin.dashboard.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// Notes when a push is in the table and when it is painted.
///
/// A push is told from others by the duration that it carries, in seconds, which is unique. The
/// JavaFX thread only copies each new picture; the thread `table-watch` looks at it.
final class TableWatch {

  private static final int LAST_PICTURE_MILLIS = 500;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("table-watch").daemon().factory());
  private final long[] shownAt;
  private final long[] paintedAt;
  private List<Object[]> shown = new ArrayList<>();
  private List<Object[]> laidOut = new ArrayList<>();

  /// To be made on the JavaFX thread.
  ///
  /// @param most beyond the longest duration
  TableWatch(Scene scene, TableView<Row> table, int most) {
    shownAt = new long[most];
    paintedAt = new long[most];
    table
        .getItems()
        .addListener(
            (ListChangeListener<Row>)
                change -> {
                  Object[] rows = change.getList().toArray();
                  shown.add(rows);
                  look(rows, shownAt);
                });
    scene.addPostLayoutPulseListener(this::pulse);
  }

  /// A frame is painted by the time the next pulse has done its layout.
  private void pulse() {
    laidOut.forEach(rows -> look(rows, paintedAt));
    laidOut = shown;
    shown = new ArrayList<>();
  }

  private void look(Object[] rows, long[] times) {
    long now = System.nanoTime();
    thread.execute(() -> {
      for (Object row : rows) {
        Course course = ((Row) row).alarm().course();
        int lasted =
            (int) Duration.between(course.firstOccurredAt(), course.firingAsOf()).toSeconds();
        if (times[lasted] == 0) {
          times[lasted] = now;
        }
      }
    });
  }

  /// Waits until the last pictures have been looked at.
  void awaitLast() throws InterruptedException {
    Thread.sleep(LAST_PICTURE_MILLIS);
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  /// When each push was shown; zero when it was not yet.
  long[] shownAt() {
    return shownAt;
  }

  /// When each push was painted; zero when it was not yet.
  long[] paintedAt() {
    return paintedAt;
  }
}
