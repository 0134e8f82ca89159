package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.store.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one way in which something is done to alarms, one or thousands: some at a time, one thing
/// after the other, and with a result that says of how many it could not be done. It outlives the
/// views of one language. JavaFX thread only.
public final class Deeds {

  /// So many go to the store at once: it writes them together, and callbacks come in between.
  private static final int BATCH = 20;

  private final AlarmDesk desk;
  private final Executor screen;
  private final Deque<Run> waiting = new ArrayDeque<>();
  private Consumer<@Nullable News> watcher = _ -> {};
  private @Nullable Run running;
  private @Nullable News news;

  /// @param result what became of it; null with a problem
  private record Answer(Row row, @Nullable Outcome result, @Nullable Throwable problem) {}

  /// @param screen runs something on the JavaFX thread
  public Deeds(AlarmDesk desk, Executor screen) {
    this.desk = desk;
    this.screen = screen;
  }

  /// Tells of what is done from now on, beginning with the newest; null for nothing.
  public void watch(Consumer<@Nullable News> newWatcher) {
    watcher = newWatcher;
    newWatcher.accept(news);
  }

  /// Does it to these alarms as soon as what was begun before is over.
  public void start(Deed deed, List<Row> rows) {
    if (!rows.isEmpty()) {
      waiting.addLast(new Run(deed, rows));
      next();
    }
  }

  /// Whether the newest thing can be taken back.
  public boolean canUndo() {
    return undo(news).isPresent();
  }

  /// Takes the newest thing back.
  public void undo() {
    undo(news).ifPresent(Runnable::run);
  }

  /// Tells of something that was done in another way.
  public void tell(News.Ruled ruled) {
    tellAll(ruled);
  }

  /// Does again what could not be stored.
  public void retry() {
    if (news instanceof News.Ended ended && ended.problem() != null) {
      start(ended.deed(), ended.left());
    }
  }

  /// Nothing more is to be said about it.
  public void forget() {
    tellAll(null);
  }

  private Optional<Runnable> undo(@Nullable News of) {
    return switch (of) {
      case News.Ended ended when !ended.done().isEmpty() ->
          ended.deed().undo().map(back -> () -> start(back, ended.done()));
      case News.Ruled ruled ->
          Optional.of(() -> {
            ruled.undo().run();
            forget();
          });
      case News.Ended _, News.Running _ -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  private void tellAll(@Nullable News newest) {
    news = newest;
    watcher.accept(newest);
  }

  private void next() {
    if (running == null && !waiting.isEmpty()) {
      running = waiting.removeFirst();
      running.step();
    }
  }

  /// One deed on its way through its alarms.
  private final class Run {

    private final Deed deed;
    private final List<Row> rows;
    private final List<Row> done = new ArrayList<>();
    private final List<Row> left = new ArrayList<>();
    private @Nullable Answer failure;

    Run(Deed deed, List<Row> rows) {
      this.deed = deed;
      this.rows = List.copyOf(rows);
    }

    void step() {
      int from = done.size() + left.size();
      List<Row> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      if (batch.size() < rows.size()) {
        tellAll(new News.Running(from, rows.size()));
      }
      List<CompletableFuture<Answer>> answers = batch.stream().map(this::ask).toList();
      var _ =
          CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
              .thenRunAsync(
                  () -> answered(answers.stream().map(CompletableFuture::join).toList()), screen);
    }

    private CompletableFuture<Answer> ask(Row row) {
      return deed.to(row.id(), desk)
          .handle((result, problem) -> new Answer(row, result, problem))
          .toCompletableFuture();
    }

    private void answered(List<Answer> answers) {
      for (Answer answer : answers) {
        if (answer.result() instanceof Outcome.Done) {
          done.add(answer.row());
        } else {
          left.add(answer.row());
          failure = answer;
        }
      }
      if (done.size() + left.size() < rows.size()) {
        step();
        return;
      }
      running = null;
      tellAll(
          new News.Ended(
              deed,
              done,
              left,
              failure == null ? null : failure.result(),
              failure == null ? null : failure.problem()));
      next();
    }
  }
}
