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

  /// @param owner a new stage, which will never be seen; a window that is opened after this has the
  ///   keyboard
  public ToastCorner(
      Stage owner, Appearance appearance, InstantSource clock, ZoneId zone, ToastActions actions) {
    this.owner = owner;
    this.clock = clock;
    this.zone = zone;
    stack = new ToastStack(context(appearance), actions, this::place);
    popup.getContent().add(stack.node());
    popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_RIGHT);
    popup.setAutoFix(false);
    popup.setHideOnEscape(false);
    popup.getScene().getRoot().getStyleClass().add("toast-layer");
    stylesheets = new Stylesheets(popup.getScene());
    stylesheets.apply(appearance);
    owner.initStyle(StageStyle.UTILITY);
    owner.setOpacity(0);
    owner.setWidth(1);
    owner.setHeight(1);
    owner.setAlwaysOnTop(true);
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
  public void use(Appearance appearance) {
    stylesheets.apply(appearance);
    stack.use(context(appearance));
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
    double x = room.getMaxX() - FROM_THE_EDGE;
    double y = room.getMaxY() - FROM_THE_EDGE;
    if (!owner.isShowing()) {
      owner.setX(room.getMaxX() - 1);
      owner.setY(room.getMaxY() - 1);
      owner.show();
    }
    popup.setAnchorX(x);
    popup.setAnchorY(y);
    if (!popup.isShowing()) {
      popup.show(owner, x, y);
    }
  }
}
