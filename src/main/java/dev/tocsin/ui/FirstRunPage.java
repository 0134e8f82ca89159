package dev.tocsin.ui;

import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.util.List;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The three steps that connect the cloud, shown until something was ever received.
final class FirstRunPage implements Page {

  private static final URI NOTIFICATION_TEMPLATES =
      URI.create("https://console.cloud.tencent.com/monitor/alarm2/notice");

  private final ViewContext context;
  private final TextField url = Parts.styled("callback-url mono", new TextField());
  private final Button copy;
  private final Label waiting = Parts.label("step-title", "");
  private final Check port;
  private final Check check;
  private final Check alarm;
  private final ScrollPane node;
  private @Nullable Health health;

  FirstRunPage(ViewContext context, Console console) {
    this.context = context;
    copy = CopyButton.worded("filled-button", context.text("first.copyUrl"), url::getText);
    port = new Check("");
    check = new Check(context.text("first.check"));
    alarm = new Check(context.text("first.alarm"));
    alarm.show(false, context.text("first.alarmUnseen"));
    VBox card = Parts.column("card", copyStep(), pasteStep(console), waitStep(console));
    VBox page =
        Parts.column(
            "first-run",
            Parts.label("page-title", context.text("first.title")),
            Parts.paragraph("page-subtitle", context.text("first.subtitle")),
            card,
            Parts.label("muted", context.text("first.testNote")));
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
      }
      case ReceiverState.Down down -> {
        url.setText(context.text("first.urlUnknown"));
        copy.setDisable(true);
        port.name.setText(context.text("first.portDown", Integer.toString(down.port())));
        port.show(false, "");
      }
    }
    boolean checked = health.lastCheckAt() != null;
    waiting.setText(context.text(checked ? "first.checkedTitle" : "first.waitTitle"));
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
        "1",
        Parts.label("step-title", context.text("first.copyTitle")),
        context.text("first.copyText"),
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
        "2",
        Parts.label("step-title", context.text("first.pasteTitle")),
        context.text("first.pasteText"),
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

  private Node waitStep(Console console) {
    return step(
        "3",
        waiting,
        context.text("first.waitText"),
        Parts.column("checks", port.node, check.node, alarm.node),
        Parts.row(
            "step-row",
            Parts.button(
                "wide-button",
                MaterialDesignS.SEND_OUTLINE,
                context.text("action.sendTest"),
                console::sendTestAlarm)));
  }

  private static Node step(String number, Label title, String text, Node... rest) {
    VBox words = Parts.column("step-words", title, Parts.paragraph("step-text", text));
    words.getChildren().addAll(rest);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label circle = Parts.label("step-number", number);
    Parts.mark(circle, "current", number.equals("3"));
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
