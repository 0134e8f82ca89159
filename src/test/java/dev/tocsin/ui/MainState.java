package dev.tocsin.ui;

import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.picture.Picture;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;

/// A state of the window of which a picture is kept.
///
/// @param name also that of its file
/// @param prepare leads a window with the sample alarms there
record MainState(
    String name, Appearance appearance, int width, int height, Consumer<Room> prepare) {

  /// Opens a window, leads it there and takes its picture.
  ///
  /// @param change what else is done to it
  Picture take(Consumer<Room> change) {
    Room room = Room.open(appearance, width, height);
    try {
      room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
      room.console.rows(Samples.rows(appearance.locale()));
      Fx.pulses(2);
      prepare.accept(room);
      change.accept(room);
      Fx.pulses(4);
      Node root = room.stage.getScene().getRoot();
      return new Picture(
              Fx.call(() -> SwingFXUtils.fromFXImage(root.getScene().snapshot(null), null)))
          .shrunk();
    } finally {
      room.close();
    }
  }
}
