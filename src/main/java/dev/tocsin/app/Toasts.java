package dev.tocsin.app;

import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Appearance;
import dev.tocsin.tray.NoticeBoard;
import dev.tocsin.ui.FxBridge;
import dev.tocsin.ui.ToastCorner;
import dev.tocsin.ui.toast.ToastActions;
import java.time.ZoneId;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Brings the notices that the desktop cannot show to the corner of the screen; most desktops can,
/// so that the corner is made when the first one comes. Any thread.
final class Toasts implements NoticeBoard {

  private final ReceiverProgram program;
  private final FxBridge bridge;
  private final ToastActions actions;

  /// Only on the JavaFX thread.
  private @Nullable ToastCorner corner;

  Toasts(ReceiverProgram program, FxBridge bridge, ToastActions actions) {
    this.program = program;
    this.bridge = bridge;
    this.actions = actions;
  }

  @Override
  public void show(Notice notice) {
    bridge.execute(() -> {
      if (corner == null) {
        corner =
            new ToastCorner(
                new Stage(),
                program.settings().appearance(),
                program.clock(),
                ZoneId.systemDefault(),
                actions);
      }
      corner.show(notice);
    });
  }

  @Override
  public void withdraw(String slot) {
    bridge.execute(() -> {
      if (corner != null) {
        corner.withdraw(slot);
      }
    });
  }

  /// These looks and this language hold.
  void use(Appearance appearance) {
    bridge.execute(() -> {
      if (corner != null) {
        corner.use(appearance);
      }
    });
  }
}
