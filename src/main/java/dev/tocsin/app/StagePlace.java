package dev.tocsin.app;

import dev.tocsin.settings.WindowBounds;
import dev.tocsin.settings.WindowFile;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Puts the window where it was the last time, and remembers where it goes. JavaFX thread only; the
/// file is written on another.
final class StagePlace {

  /// A window that is dragged or maximised tells many sizes, and the state after them.
  private static final Duration SETTLED = Duration.seconds(1);

  /// So much of the head must be on a screen that the window can be dragged from there.
  private static final double LEAST_IN_SIGHT = 100;

  /// Does something on the thread that may wait for the disk.
  interface Disk {
    void later(Beat.Task task);
  }

  private final Stage stage;
  private final WindowFile file;
  private final Disk disk;
  private final BooleanSupplier usual;
  private @Nullable WindowBounds kept;

  /// @param usual whether the window is used as a window, and not as a wallboard
  StagePlace(Stage stage, WindowFile file, Disk disk, BooleanSupplier usual) {
    this.stage = stage;
    this.file = file;
    this.disk = disk;
    this.usual = usual;
  }

  /// Before the window is shown.
  void restore() {
    kept = file.read().orElse(null);
    if (kept != null && canBeReached(kept)) {
      stage.setX(kept.x());
      stage.setY(kept.y());
      stage.setWidth(kept.width());
      stage.setHeight(kept.height());
      stage.setMaximized(kept.maximised());
    } else {
      fitOnScreen();
    }
    PauseTransition settled = new PauseTransition(SETTLED);
    settled.setOnFinished(_ -> keep());
    for (Observable each :
        new Observable[] {
          stage.xProperty(),
          stage.yProperty(),
          stage.widthProperty(),
          stage.heightProperty(),
          stage.maximizedProperty()
        }) {
      each.addListener(_ -> settled.playFromStart());
    }
  }

  /// A screen that was there may be gone.
  private static boolean canBeReached(WindowBounds bounds) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(room ->
            Math.min(bounds.x() + bounds.width(), room.getMaxX())
                        - Math.max(bounds.x(), room.getMinX())
                    >= LEAST_IN_SIGHT
                && bounds.y() >= room.getMinY() - 1
                && bounds.y() <= room.getMaxY() - LEAST_IN_SIGHT);
  }

  /// A screen that is too small for the window and its borders is filled instead.
  private void fitOnScreen() {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Scene scene = stage.getScene();
    stage.setMaximized(
        room.getWidth() <= scene.getWidth() || room.getHeight() <= scene.getHeight());
  }

  private void keep() {
    if (!stage.isShowing()
        || stage.isIconified()
        || stage.isFullScreen()
        || !usual.getAsBoolean()) {
      return;
    }
    WindowBounds now =
        stage.isMaximized() && kept != null
            ? kept.withMaximised(true)
            : new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    if (!now.equals(kept)) {
      kept = now;
      disk.later(() -> file.write(now));
    }
  }
}
