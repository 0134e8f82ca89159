package dev.tocsin.ui;

import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The three steps that connect the cloud, shown until something was ever received. The last step
/// tells by itself what has arrived; when it was the first alarm the page stays for a moment to say
/// so.
final class FirstRunPage implements Page {

  private static final URI NOTIFICATION_TEMPLATES =
      URI.create("https://console.cloud.tencent.com/monitor/alarm2/notice");

  private static final Duration STAYS = Duration.seconds(3);

  private final ViewContext context;
  private final TextField url = Parts.styled("callback-url mono", new TextField());
  private final Button copy;
  private final Label waiting = Parts.label("step-title", "");
  private final Check port;
  private final Check check;
  private final Check alarm;
  private final Label portNumber = Parts.label("step-number", "1");
  private final Label waitText = Parts.paragraph("step-text", "");
  private final Button showAlarms;
  private final ScrollPane node;
  private final PauseTransition stay = new PauseTransition(STAYS);
  private @Nullable Health health;
  private boolean waitsForFirst;
  private boolean over;

  FirstRunPage(ViewContext context, Console console, PageRequests requests) {
    this.context = context;
    stay.setOnFinished(_ -> requests.firstRunOver());
    showAlarms =
        Parts.button(
            "filled-button",
            MaterialDesignC.CHECK,
            context.text("action.showAlarms"),
            requests::firstRunOver);
    copy = CopyButton.worded("filled-button", context.text("first.copyUrl"), url::getText);
    port = new Check("");
    check = new Check(context.text("first.check"));
    alarm = new Check(context.text("first.alarm"));
    VBox card = Parts.column("card", copyStep(), pasteStep(console), waitStep(console, requests));
    VBox page =
        Parts.column(
            "first-run",
            Parts.label("page-title", context.text("first.title")),
            Parts.paragraph("page-subtitle", context.text("first.subtitle")),
            card,
            Parts.row(
                "first-foot",
                Parts.label("muted", context.text("first.testNote")),
                Parts.spring(),
                Parts.link("link-button", context.text("first.skip"), requests::firstRunOver)));
    page.setMaxWidth(VBox.USE_PREF_SIZE);
    node = Parts.styled("page", new ScrollPane(new StackPane(page)));
    node.setFitToWidth(true);
    context.ticker().each(this::refresh);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    return List.of(node);
  }

  void show(Health newHealth) {
    health = newHealth;
    refresh();
  }

  /// Whether it is the page to be on.
  ///
  /// @param nothingEver whether nothing was ever received
  boolean isWanted(boolean nothingEver) {
    if (!nothingEver && waitsForFirst && !over && isListening()) {
      stay.playFromStart();
      refresh();
    }
    waitsForFirst = nothingEver;
    return !over && (nothingEver || isStaying());
  }

  /// Not to be seen again.
  void end() {
    over = true;
    stay.stop();
  }

  /// Goes on as the other page.
  void takeUp(FirstRunPage other) {
    over = other.over;
    other.stay.stop();
  }

  private boolean isStaying() {
    return stay.getStatus() == Animation.Status.RUNNING;
  }

  private boolean isListening() {
    return health != null && health.receiver() instanceof ReceiverState.Listening;
  }

  private void refresh() {
    if (health == null) {
      return;
    }
    switch (health.receiver()) {
      case ReceiverState.Listening listening -> {
        url.setText(listening.callbackUrl());
        copy.setDisable(false);
        port.name.setText(context.text("first.portUp", listening.address()));
        port.show(true, context.text("first.portSince", context.times().minute(listening.since())));
        portNumber.setText("");
        portNumber.setGraphic(Parts.icon("step-done", MaterialDesignC.CHECK));
      }
      case ReceiverState.Down down -> {
        url.setText(context.text("first.urlUnknown"));
        copy.setDisable(true);
        port.name.setText(context.text("first.portDown", Integer.toString(down.port())));
        port.show(false, "");
        portNumber.setText("1");
        portNumber.setGraphic(null);
      }
    }
    boolean checked = health.lastCheckAt() != null;
    Instant lastPush = health.lastPushAt();
    boolean arrived = lastPush != null || isStaying();
    waiting.setText(
        context.text(
            arrived ? "first.arrivedTitle" : checked ? "first.checkedTitle" : "first.waitTitle"));
    waitText.setText(
        context.text(
            arrived ? "first.arrivedText" : checked ? "first.checkedText" : "first.waitText"));
    Parts.present(showAlarms, arrived);
    alarm.show(
        arrived,
        arrived
            ? context.text(
                "first.alarmSeen",
                context.times().ago(lastPush == null ? context.now() : lastPush, context.now()))
            : context.text("first.alarmUnseen"));
    check.show(
        checked,
        health.lastCheckAt() == null
            ? context.text("first.checkUnseen")
            : context.text(
                "first.checkSeen", context.times().ago(health.lastCheckAt(), context.now())));
  }

  private Node copyStep() {
    url.setEditable(false);
    Tooltip whole = Parts.tooltip();
    whole.textProperty().bind(url.textProperty());
    url.setTooltip(whole);
    url.setAccessibleText(context.text("first.copyTitle"));
    HBox.setHgrow(url, Priority.ALWAYS);
    return step(
        portNumber,
        Parts.label("step-title", context.text("first.copyTitle")),
        Parts.paragraph("step-text", context.text("first.copyText")),
        Parts.row("step-row", url, copy));
  }

  private Node pasteStep(Console console) {
    HBox path =
        Parts.row(
            "path",
            Parts.label("path-part", context.text("first.pathManagement")),
            Parts.icon("path-arrow", MaterialDesignC.CHEVRON_RIGHT),
            Parts.label("path-part", context.text("first.pathTemplates")),
            Parts.icon("path-arrow", MaterialDesignC.CHEVRON_RIGHT),
            Parts.label("path-part", context.text("first.pathCallback")));
    VBox both =
        Parts.column("paths", path, Parts.label("small", context.text("first.pathChinese")));
    return step(
        Parts.label("step-number", "2"),
        Parts.label("step-title", context.text("first.pasteTitle")),
        Parts.paragraph("step-text", context.text("first.pasteText")),
        Parts.row(
            "step-row",
            both,
            Parts.spring(),
            Parts.button(
                "small-button",
                MaterialDesignO.OPEN_IN_NEW,
                context.text("action.openConsole"),
                () -> console.openLink(NOTIFICATION_TEMPLATES))));
  }

  private Node waitStep(Console console, PageRequests requests) {
    Label circle = Parts.label("step-number", "3");
    Parts.mark(circle, "current", true);
    return step(
        circle,
        waiting,
        waitText,
        Parts.column("checks", port.node, check.node, alarm.node),
        Parts.row(
            "step-row",
            Parts.button(
                "wide-button",
                MaterialDesignS.SEND_OUTLINE,
                context.text("action.sendTest"),
                console::sendTestAlarm),
            showAlarms,
            Parts.link(
                "link-button", context.text("first.reach"), () -> requests.go(Place.RECEIVER))));
  }

  private static Node step(Label circle, Label title, Label text, Node... rest) {
    VBox words = Parts.column("step-words", title, text);
    words.getChildren().addAll(rest);
    HBox.setHgrow(words, Priority.ALWAYS);
    return Parts.row("step", circle, words);
  }

  /// Something that the program itself finds out.
  private static final class Check {

    private final FontIcon icon = Parts.icon("check-icon", MaterialDesignP.PROGRESS_CLOCK);
    private final Label name;
    private final Label news = Parts.label("muted", "");
    private final Node node;

    Check(String text) {
      name = Parts.label("check-name", text);
      node = Parts.row("check", icon, name, news);
    }

    void show(boolean done, String text) {
      icon.setIconCode(done ? MaterialDesignC.CHECK_CIRCLE : MaterialDesignP.PROGRESS_CLOCK);
      Parts.mark(icon, "done", done);
      news.setText(text);
    }
  }
}
