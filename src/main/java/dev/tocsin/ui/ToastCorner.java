package dev.tocsin.ui;

import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.toast.ToastActions;
import dev.tocsin.ui.toast.ToastStack;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The corner of the primary screen where the program shows its own notices. JavaFX thread only.
///
/// A popup is the only window that never takes the keyboard away from another program. It needs a
/// window to belong to that is on the screen even while the program hides in the tray: one that
/// cannot be seen. JavaFX speaks X11 on a Wayland desktop too; where the compositor lets no window
/// choose its place, the notices appear where it puts them.
public final class ToastCorner {

  private static final double FROM_THE_EDGE = 16;

  private final Stage owner;
  private final Popup popup = new Popup();
  private final Stylesheets stylesheets;
  private final ToastStack stack;
  private final InstantSource clock;
  private final ZoneId zone;
  private Appearance appearance;

  /// Shows the owner at once: a window that opens takes the keyboard, so that this must not happen
  /// when a notice comes. A window that is opened after this has the keyboard.
  ///
  /// @param owner a new stage, which will never be seen
  public ToastCorner(
      Stage owner, Appearance appearance, InstantSource clock, ZoneId zone, ToastActions actions) {
    this.owner = owner;
    this.appearance = appearance;
    this.clock = clock;
    this.zone = zone;
    stack = new ToastStack(context(appearance), actions, this::place);
    popup.getContent().add(stack.node());
    // Toasts grow when their texts are laid out, which must not push them off the screen.
    popup.setAnchorLocation(AnchorLocation.WINDOW_BOTTOM_RIGHT);
    popup.setAutoFix(false);
    popup.setHideOnEscape(false);
    popup.getScene().getRoot().getStyleClass().add("toast-layer");
    stylesheets = new Stylesheets(popup.getScene());
    owner.initStyle(StageStyle.UTILITY);
    owner.setScene(new Scene(new Pane(), 1, 1));
    owner.setOpacity(0);
    owner.setAlwaysOnTop(true);
    // In the last pixel of the screen, not beyond it: JavaFX's headless platform cannot paint a
    // window there, and then waits for ever for it to be painted.
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    owner.setX(room.getMaxX() - 1);
    owner.setY(room.getMaxY() - 1);
    owner.show();
  }

  /// Shows a notice in place of an earlier one of its slot.
  public void show(Notice notice) {
    stack.show(notice);
  }

  /// Takes the notice of a slot away, if it is still there.
  public void withdraw(String slot) {
    stack.withdraw(slot);
  }

  /// These looks and this language hold.
  public void use(Appearance newest) {
    appearance = newest;
    stylesheets.apply(newest);
    stack.use(context(newest));
  }

  private ViewContext context(Appearance appearance) {
    return ViewContext.of(appearance, zone, clock, new Ticker());
  }

  private void place() {
    if (stack.isEmpty()) {
      popup.hide();
      return;
    }
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    popup.setAnchorX(room.getMaxX() - FROM_THE_EDGE);
    popup.setAnchorY(room.getMaxY() - FROM_THE_EDGE);
    if (!popup.isShowing()) {
      popup.show(owner);
      // A popup takes those of its owner when it is shown.
      stylesheets.apply(appearance);
    }
  }
}
