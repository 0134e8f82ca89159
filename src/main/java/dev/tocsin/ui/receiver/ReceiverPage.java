package dev.tocsin.ui.receiver;

import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Wiring;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Whether callbacks can arrive, what is the matter where they cannot, and how those came that did.
/// While it is on the screen it asks once a second how things are.
public final class ReceiverPage implements Page {

  private static final int HIGHEST_PORT = 65_535;

  private final ViewContext context;
  private final WiringDesk desk;
  private final LatestQuestion<WiringDesk, Wiring> question;
  private final TextField url = Parts.styled("callback-url mono", new TextField());
  private final Button copy;
  private final Button retry;
  private final Button nextPort;
  private final VerdictList verdicts;
  private final CallTable calls;
  private final ScrollPane node;
  private int port;

  /// @param screen runs something on the JavaFX thread
  /// @param openSettings goes to where port and secret are set; null while there is no such page
  public ReceiverPage(
      ViewContext context,
      WiringDesk desk,
      Executor screen,
      Runnable back,
      @Nullable Runnable openSettings) {
    this.context = context;
    this.desk = desk;
    question = new LatestQuestion<>(WiringDesk::wiring, screen, this::show);
    url.setEditable(false);
    url.setAccessibleText(context.text("wiring.url"));
    HBox.setHgrow(url, Priority.ALWAYS);
    copy = CopyButton.worded("filled-button", context.text("first.copyUrl"), url::getText);
    retry =
        Parts.button(
            "wide-button",
            MaterialDesignR.REFRESH,
            context.text("action.retry"),
            desk::retryReceiver);
    nextPort = Parts.button("wide-button", MaterialDesignS.SWAP_HORIZONTAL, "", this::listenAtNext);
    verdicts = new VerdictList(context);
    calls = new CallTable(context);
    VBox.setVgrow(calls.node(), Priority.ALWAYS);
    VBox page =
        Parts.column(
            "wiring",
            head(back, openSettings),
            Parts.row("step-row", url, copy),
            verdicts.node(),
            calls.node());
    node = Parts.styled("page", new ScrollPane(page));
    node.setFitToWidth(true);
    node.setFitToHeight(true);
    showDown(null);
    url.setText(context.text("empty.loading"));
    context.ticker().each(this::tick);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    return List.of(url, calls.focusTarget());
  }

  @Override
  public void focus() {
    calls.focusTarget().requestFocus();
  }

  @Override
  public void entered() {
    refresh();
  }

  /// Asks how it is now, and shows it when it is known.
  private void refresh() {
    question.ask(desk);
  }

  /// Shows a picture.
  public void show(Wiring wiring) {
    switch (wiring.health().receiver()) {
      case ReceiverState.Listening listening -> {
        url.setText(listening.callbackUrl());
        showDown(null);
      }
      case ReceiverState.Down down -> {
        url.setText(context.text("first.urlUnknown"));
        showDown(down);
      }
    }
    verdicts.show(new Verdicts(context).of(wiring));
    calls.show(wiring.calls().newest());
  }

  private void tick() {
    if (node.getScene() != null) {
      refresh();
    }
  }

  private void showDown(ReceiverState.@Nullable Down down) {
    boolean hadFocus = retry.isFocused() || nextPort.isFocused();
    copy.setDisable(down != null || url.getText().isEmpty());
    Parts.present(retry, down != null);
    Parts.present(nextPort, down != null && down.port() < HIGHEST_PORT);
    if (down != null) {
      port = down.port() + 1;
      nextPort.setText(context.text("action.tryPort", Integer.toString(port)));
    } else if (hadFocus) {
      focus();
    }
  }

  private void listenAtNext() {
    desk.listenAt(port);
  }

  private Node head(Runnable back, @Nullable Runnable openSettings) {
    VBox words =
        Parts.column(
            "wiring-words",
            Parts.label("page-title", context.text("wiring.title")),
            Parts.paragraph("muted", context.text("wiring.subtitle")));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox title =
        Parts.row(
            "wiring-title",
            words,
            retry,
            nextPort,
            Parts.button(
                "wide-button",
                MaterialDesignS.SEND_OUTLINE,
                context.text("action.sendTest"),
                desk::sendTestAlarm));
    if (openSettings != null) {
      title
          .getChildren()
          .add(
              Parts.button(
                  "wide-button",
                  MaterialDesignC.COG_OUTLINE,
                  context.text("action.settings"),
                  openSettings));
    }
    return Parts.column(
        "wiring-head",
        Parts.button("link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
        title);
  }
}
