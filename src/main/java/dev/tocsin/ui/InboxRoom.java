package dev.tocsin.ui;

import dev.tocsin.dashboard.Health;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.inbox.InboxPage;
import dev.tocsin.ui.rule.RuleBench;
import dev.tocsin.ui.rule.RulePage;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The inbox, and in its place the rule that a person makes of one of its bodies.
final class InboxRoom implements Page {

  private final ViewContext context;
  private final RuleBench bench;
  private final FxBridge bridge;
  private final InboxPage inbox;
  private final StackPane node = new StackPane();
  private @Nullable RulePage rule;

  /// @param done the person goes back to the alarms
  InboxRoom(ViewContext context, Console console, FxBridge bridge, Runnable done) {
    this.context = context;
    this.bench = console.rules();
    this.bridge = bridge;
    inbox = new InboxPage(context, console, bridge, done, this::makeRule);
    node.getChildren().setAll(inbox.node());
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    return rule == null ? inbox.panes() : rule.panes();
  }

  @Override
  public void focus() {
    if (rule == null) {
      inbox.focus();
    } else {
      rule.focus();
    }
  }

  @Override
  public void entered() {
    inbox.refresh();
  }

  /// A rule that is being made is given up.
  @Override
  public boolean back() {
    boolean wasOpen = rule != null;
    rule = null;
    if (wasOpen) {
      put(inbox.node());
    }
    return wasOpen;
  }

  void show(Health health) {
    inbox.show(health);
  }

  /// The inbox is no longer what it was.
  void changed() {
    inbox.refresh();
  }

  /// Goes on with the rule that is being made in the other room.
  void takeUp(InboxRoom other) {
    if (other.rule != null) {
      open(other.rule.entry(), other.rule.draft());
    }
  }

  private void makeRule(InboxEntry entry) {
    var _ =
        bench
            .draft(entry.body())
            .thenAcceptAsync(
                draft ->
                    draft.ifPresentOrElse(
                        found -> open(entry, found),
                        () -> inbox.tell(context.text("inbox.noFields"))),
                bridge);
  }

  private void open(InboxEntry entry, RuleBench.Draft draft) {
    RulePage opened = new RulePage(context, bench, bridge, entry, draft, this::back, this::kept);
    rule = opened;
    put(opened.node());
  }

  private void kept(String news) {
    back();
    inbox.tell(news);
    inbox.refresh();
  }

  private void put(Node shown) {
    node.getChildren().setAll(shown);
    if (node.getScene() != null) {
      focus();
    }
  }
}
