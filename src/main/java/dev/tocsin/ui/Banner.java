package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Quiet;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Storage;
import dev.tocsin.store.DiskSpace;
import dev.tocsin.store.LastSeen;
import dev.tocsin.store.Outage;
import dev.tocsin.ui.control.ByteSize;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.OutageWords;
import dev.tocsin.ui.receiver.WiringDesk;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Says why nothing can be received or why nothing may have been, and what to do about it.
final class Banner {

  private static final int HIGHEST_PORT = 65_535;

  private final ViewContext context;
  private final Label title = Parts.label("banner-title", "");
  private final Label hint = Parts.label("banner-text", "");
  private final Button retry;
  private final Button nextPort;
  private final Button wiring;
  private final Button checked;
  private final Button accepted;
  private final HBox node;
  private int port;

  /// @param checkWiring goes to the page about the receiver
  Banner(ViewContext context, WiringDesk desk, Runnable checkWiring) {
    this.context = context;
    nextPort =
        Parts.button(
            "small-button", MaterialDesignS.SWAP_HORIZONTAL, "", () -> desk.listenAt(port));
    retry =
        Parts.button(
            "small-button",
            MaterialDesignR.REFRESH,
            context.text("action.retry"),
            desk::retryReceiver);
    wiring =
        Parts.button(
            "small-button",
            MaterialDesignC.CONNECTION,
            context.text("action.checkWiring"),
            checkWiring);
    checked =
        Parts.button(
            "small-button",
            MaterialDesignC.CHECK,
            context.text("outage.checked"),
            desk::outagesChecked);
    accepted =
        Parts.button(
            "small-button",
            MaterialDesignC.CHECK,
            context.text("loss.accepted"),
            desk::lossAccepted);
    VBox words = Parts.column("banner-words", title, hint);
    words.setMinWidth(0);
    node = Parts.row("banner", words, Parts.spring(), nextPort, retry, wiring, checked, accepted);
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  void show(Health health) {
    String failure = health.storeFailure();
    Quiet quiet = health.quiet();
    if (health.receiver() instanceof ReceiverState.Down down) {
      port = down.port() + 1;
      nextPort.setText(context.text("action.tryPort", Integer.toString(port)));
      nextPort.setMinWidth(Button.USE_PREF_SIZE);
      offer(down.port() < HIGHEST_PORT ? List.of(nextPort, retry, wiring) : List.of(retry, wiring));
      show("banner.down", "banner.downHint", Integer.toString(down.port()), down.reason());
    } else if (failure != null) {
      offer(List.of());
      show("banner.store", "banner.storeHint", failure);
    } else if (showDanger(health.storage())) {
      Parts.mark(node, "doubtful", false);
    } else if (!health.unchecked().isEmpty()) {
      offer(List.of(wiring, checked));
      show(health.unchecked());
    } else if (showDoubt(health.storage())) {
      Parts.mark(node, "doubtful", true);
    } else if (quiet != null && quiet.isUnusual(context.now())) {
      offer(List.of(wiring));
      show(
          "banner.quiet",
          "banner.quietHint",
          context.times().duration(quiet.lasting(context.now())),
          context.times().duration(quiet.longestGap()));
      Parts.mark(node, "doubtful", true);
    } else {
      Parts.present(node, false);
    }
  }

  /// What may cost alarms.
  private boolean showDanger(Storage storage) {
    DiskSpace disk = storage.disk();
    LastSeen.Loss loss = storage.loss();
    if (storage.damage() != null) {
      offer(List.of(wiring));
      show("banner.damage", "banner.damageHint", storage.damage());
    } else if (disk != null && disk.isAlmostFull()) {
      offer(List.of(wiring));
      show("banner.diskFull", "banner.diskFullHint", ByteSize.of(context, disk.free()));
    } else if (loss != null) {
      offer(List.of(wiring, accepted));
      show(
          loss.otherDatabase() ? "banner.lossOther" : "banner.loss",
          "banner.lossHint",
          loss.callbacks());
    } else {
      return false;
    }
    return true;
  }

  /// What may become dangerous.
  private boolean showDoubt(Storage storage) {
    DiskSpace disk = storage.disk();
    String failure = storage.backups().failure();
    if (disk != null && disk.isLow()) {
      offer(List.of(wiring));
      show("banner.diskLow", "banner.diskLowHint", ByteSize.of(context, disk.free()));
    } else if (failure != null) {
      offer(List.of(wiring));
      show("banner.backup", "banner.backupHint", failure);
    } else {
      return false;
    }
    return true;
  }

  private void show(List<Outage> outages) {
    OutageWords words = new OutageWords(context);
    show("banner.outage", "banner.outageHint", words.newestOf(outages));
    Parts.mark(node, "doubtful", true);
  }

  private void offer(List<Button> offered) {
    for (Button button : List.of(nextPort, retry, wiring, checked, accepted)) {
      Parts.present(button, offered.contains(button));
    }
  }

  private void show(String titleKey, String hintKey, Object... reasons) {
    title.setText(
        context.text(
            titleKey,
            Stream.of(reasons)
                .map(each -> each instanceof String text ? VisibleText.line(text) : each)
                .toArray()));
    hint.setText(context.text(hintKey));
    Parts.mark(node, "doubtful", false);
    Parts.present(node, true);
  }
}
