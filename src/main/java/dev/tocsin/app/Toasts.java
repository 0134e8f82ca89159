package dev.tocsin.app;

import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Appearance;
import dev.tocsin.tray.NoticeBoard;
import dev.tocsin.ui.FxBridge;
import dev.tocsin.ui.ToastCorner;
import dev.tocsin.ui.toast.ToastActions;
import java.time.ZoneId;
import javafx.stage.Stage;

/// Brings the notices that the desktop cannot show to the corner of the screen. Any thread.
final class Toasts implements NoticeBoard {

  private final FxBridge bridge;
  private final ToastCorner corner;

  /// Made on the JavaFX thread before the window is opened, which has the keyboard then.
  Toasts(ReceiverProgram program, FxBridge bridge, ToastActions actions) {
    this.bridge = bridge;
    this.corner =
        new ToastCorner(
            new Stage(),
            program.settings().appearance(),
            program.clock(),
            ZoneId.systemDefault(),
            actions);
  }

  @Override
  public void show(Notice notice) {
    bridge.execute(() -> corner.show(notice));
  }

  @Override
  public void withdraw(String slot) {
    bridge.execute(() -> corner.withdraw(slot));
  }

  /// These looks and this language hold.
  void use(Appearance appearance) {
    bridge.execute(() -> corner.use(appearance));
  }
}
