package dev.tocsin.ui.toast;

import dev.tocsin.notification.Notice;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The toasts above one another, with how many more there are. They go by themselves, a serious one
/// after a minute; no time passes while the pointer is over them. JavaFX thread only.
public final class ToastStack {

  private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);

  private final ToastQueue queue = new ToastQueue();
  private final ToastActions actions;
  private final Runnable changed;
  private final VBox node = Parts.column("toasts");
  private final Label more = Parts.label("toast-more", "");
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private Map<Notice, ToastCard> cards = new HashMap<>();
  private ViewContext context;

  /// @param changed called after the number or the size of the toasts may have changed
  public ToastStack(ViewContext context, ToastActions actions, Runnable changed) {
    this.context = context;
    this.actions = actions;
    this.changed = changed;
    clock.setCycleCount(Animation.INDEFINITE);
  }

  public Parent node() {
    return node;
  }

  public boolean isEmpty() {
    return queue.shown().isEmpty();
  }

  /// Shows a notice in place of an earlier one of its slot.
  public void show(Notice notice) {
    queue.put(notice);
    refresh();
  }

  /// Takes the notice of a slot away, if it is still there.
  public void withdraw(String slot) {
    if (queue.remove(slot)) {
      refresh();
    }
  }

  /// Makes everything anew in another language or size.
  public void use(ViewContext newContext) {
    context = newContext;
    cards.clear();
    refresh();
  }

  private void tick() {
    if (!node.isHover() && queue.pass(Duration.ofMillis((long) TICK.toMillis()))) {
      refresh();
    }
  }

  /// A card that stays is the same node, so that a click on it is not lost.
  private void refresh() {
    List<Notice> shown = queue.shown();
    Map<Notice, ToastCard> before = cards;
    cards = new HashMap<>();
    node.getChildren().clear();
    if (queue.waiting() > 0) {
      more.setText(context.text("toast.more", queue.waiting()));
      node.getChildren().add(more);
    }
    for (Notice notice : shown.reversed()) {
      ToastCard card = before.get(notice);
      if (card == null) {
        card = new ToastCard(context, notice, actions, this::withdraw);
        context.motion().appear(card.node());
      }
      cards.put(notice, card);
      node.getChildren().add(card.node());
    }
    if (shown.isEmpty()) {
      clock.stop();
    } else {
      clock.play();
    }
    changed.run();
  }
}
