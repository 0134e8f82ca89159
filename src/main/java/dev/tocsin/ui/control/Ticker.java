package dev.tocsin.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The one clock of the window: once a second it lets the texts that tell a running time be set
/// again. It rests while nobody can see the window. JavaFX thread only.
public final class Ticker {

  private final List<Runnable> ticking = new ArrayList<>();
  private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));

  public Ticker() {
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  /// Calls `shown` once a second from now on, until [#clear()].
  public void each(Runnable shown) {
    ticking.add(shown);
  }

  /// Forgets everything that ticks: the views are about to be replaced.
  public void clear() {
    ticking.clear();
  }

  /// Goes or rests. Going starts with a tick, as the texts are old.
  public void run(boolean going) {
    if (going) {
      tick();
      timeline.play();
    } else {
      timeline.stop();
    }
  }

  /// Sets all running texts now.
  public void tick() {
    ticking.forEach(Runnable::run);
  }
}
