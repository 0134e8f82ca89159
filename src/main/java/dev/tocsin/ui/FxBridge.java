package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.notification.NoticeLog;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one way from other threads into the window.
///
/// Any thread may hand over a picture at any rate; none ever waits. Only the newest of each kind is
/// kept, and it is shown at most once a pulse: the first one wakes the JavaFX thread, which then
/// looks at every pulse until nothing new came. As an [Executor] it runs the answers to questions
/// that the window itself asked, of which there are only ever a few.
public final class FxBridge implements Executor {

  /// What shows the pictures, on the JavaFX thread.
  interface Screen {

    void show(Board board);

    void show(Health health);

    void show(Overview overview);

    void show(HistoryPicture history);

    /// What was told lately, newest first.
    void showNotices(List<NoticeLog.Entry> notices);

    /// What is in the inbox is no longer what was read of it.
    void inboxChanged();
  }

  private final AtomicReference<@Nullable Board> board = new AtomicReference<>();
  private final AtomicReference<@Nullable Health> health = new AtomicReference<>();
  private final AtomicReference<@Nullable Overview> overview = new AtomicReference<>();
  private final AtomicReference<@Nullable HistoryPicture> history = new AtomicReference<>();
  private final AtomicReference<@Nullable List<NoticeLog.Entry>> notices = new AtomicReference<>();
  private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean inboxChanged = new AtomicBoolean();
  private final AtomicBoolean awake = new AtomicBoolean();
  private volatile @Nullable Screen screen;
  private @Nullable AnimationTimer pulse;

  /// Shows the newest board as soon as there is a window.
  public void show(Board newest) {
    board.set(newest);
    wake();
  }

  /// Shows the newest health as soon as there is a window.
  public void show(Health newest) {
    health.set(newest);
    wake();
  }

  /// Shows the newest overview as soon as there is a window.
  public void show(Overview newest) {
    overview.set(newest);
    wake();
  }

  /// Shows the newest picture of the history as soon as there is a window.
  public void show(HistoryPicture newest) {
    history.set(newest);
    wake();
  }

  /// Shows what was told lately as soon as there is a window.
  public void showNotices(List<NoticeLog.Entry> newest) {
    notices.set(newest);
    wake();
  }

  /// Tells that the inbox has changed, as soon as there is a window.
  public void inboxChanged() {
    inboxChanged.set(true);
    wake();
  }

  /// Runs something on the JavaFX thread, in the order of the calls.
  @Override
  public void execute(Runnable answer) {
    answers.add(answer);
    wake();
  }

  /// From now on there is a window. Called on the JavaFX thread.
  void attach(Screen newScreen) {
    screen = newScreen;
    wake();
  }

  private void wake() {
    if ((screen != null || !answers.isEmpty()) && awake.compareAndSet(false, true)) {
      Platform.runLater(this::watchPulses);
    }
  }

  private void watchPulses() {
    if (pulse == null) {
      pulse =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              if (!deliver()) {
                rest();
              }
            }
          };
    }
    pulse.start();
  }

  private void rest() {
    if (pulse != null) {
      pulse.stop();
    }
    awake.set(false);
    boolean news =
        board.get() != null
            || health.get() != null
            || overview.get() != null
            || history.get() != null
            || notices.get() != null
            || inboxChanged.get();
    if ((screen != null && news) || !answers.isEmpty()) {
      wake();
    }
  }

  private boolean deliver() {
    Screen shown = screen;
    boolean something = shown != null && deliver(shown);
    for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
      answer.run();
      something = true;
    }
    return something;
  }

  private boolean deliver(Screen shown) {
    boolean something = false;
    Health newHealth = health.getAndSet(null);
    if (newHealth != null) {
      shown.show(newHealth);
      something = true;
    }
    Board newBoard = board.getAndSet(null);
    if (newBoard != null) {
      shown.show(newBoard);
      something = true;
    }
    Overview newOverview = overview.getAndSet(null);
    if (newOverview != null) {
      shown.show(newOverview);
      something = true;
    }
    HistoryPicture newHistory = history.getAndSet(null);
    if (newHistory != null) {
      shown.show(newHistory);
      something = true;
    }
    List<NoticeLog.Entry> newNotices = notices.getAndSet(null);
    if (newNotices != null) {
      shown.showNotices(newNotices);
      something = true;
    }
    if (inboxChanged.getAndSet(false)) {
      shown.inboxChanged();
      something = true;
    }
    return something;
  }
}
