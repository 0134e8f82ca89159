package dev.tocsin.ui.wallboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.SignLabel;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Four numbers, what fires longest, where most fires, and how the last hour went.
public final class Wallboard {

  private final ViewContext context;
  private final FontIcon receiverIcon = Parts.icon("wall-icon", MaterialDesignA.ACCESS_POINT);
  private final Label receiving = Parts.whole("wall-receiving", "");
  private final Label news = Parts.label("wall-news", "");
  private final HBox receiver = Parts.row("wall-receiver", receiverIcon, receiving, news);
  private final Label day = Parts.whole("wall-day", "");
  private final Label clock = Parts.whole("wall-clock", "");
  private final Figure serious;
  private final Figure others;
  private final Figure stale;
  private final Figure resolved;
  private final VBox oldest = new VBox();
  private final VBox crowded = new VBox();
  private final RateChart rate;
  private final FittedPane node;
  private @Nullable Health health;
  private @Nullable Overview overview;

  public Wallboard(ViewContext context) {
    this.context = context;
    serious = new Figure(Symbols.of(Level.SERIOUS), context.text("wallboard.serious"), "serious");
    others = new Figure(Symbols.of(Sign.FIRING), context.text("wallboard.others"), "warn");
    stale = new Figure(Symbols.of(Sign.STALE), context.text("chip.stale"), "stale");
    resolved = new Figure(Symbols.of(Sign.RESOLVED), context.text("chip.resolved"), "resolved");
    rate = new RateChart(context);
    VBox content =
        Parts.column(
            "wallboard",
            Parts.row("wall-head", receiver, Parts.spring(), day, clock),
            Parts.row("wall-row", serious.node(), others.node(), stale.node(), resolved.node()),
            lists(),
            rate.node());
    VBox.setVgrow(rate.node(), Priority.ALWAYS);
    node = new FittedPane(content);
    context.ticker().each(this::tick);
  }

  public Region node() {
    return node;
  }

  /// Shows how the receiver is.
  public void show(Health newHealth) {
    health = newHealth;
    tick();
  }

  public void show(Overview newest) {
    overview = newest;
    rate.show(newest.rate());
    tick();
  }

  private Node lists() {
    VBox left = panel("wallboard.oldest", oldest);
    VBox right = panel("wallboard.crowded", crowded);
    HBox.setHgrow(left, Priority.ALWAYS);
    right.setMinWidth(520);
    right.setMaxWidth(520);
    return Parts.row("wall-row wall-lists", left, right);
  }

  private VBox panel(String title, Node lines) {
    return Parts.column("panel", Parts.label("panel-title", context.text(title)), lines);
  }

  private void tick() {
    if (node.getScene() == null) {
      return;
    }
    Instant now = context.now();
    clock.setText(context.times().minute(now));
    day.setText(context.times().day(now));
    if (health != null) {
      show(health, now);
    }
    if (overview != null) {
      show(overview, now);
    }
  }

  private void show(Health known, Instant now) {
    boolean down = known.receiver() instanceof ReceiverState.Down;
    Parts.mark(receiver, "down", down);
    receiverIcon.setIconCode(
        down ? MaterialDesignA.ACCESS_POINT_OFF : MaterialDesignA.ACCESS_POINT);
    receiving.setText(context.text(down ? "bar.down" : "bar.receiving"));
    news.setText(
        switch (known.receiver()) {
          case ReceiverState.Down failed -> VisibleText.line(failed.reason());
          case ReceiverState.Listening _ ->
              known.lastPushAt() == null
                  ? context.text("bar.noPush")
                  : context.text("bar.lastPush", context.times().ago(known.lastPushAt(), now));
        });
  }

  private void show(Overview known, Instant now) {
    serious.show(
        known.firing(Level.SERIOUS),
        known.newestSerious() == null
            ? context.text("wallboard.none")
            : context.text("wallboard.newest", context.times().ago(known.newestSerious(), now)));
    others.show(
        known.firing().values().stream().mapToInt(Integer::intValue).sum()
            - known.firing(Level.SERIOUS),
        Stream.of(Level.WARN, Level.REMIND, Level.UNGRADED)
            .filter(level -> known.firing(level) > 0)
            .map(level -> known.firing(level) + " " + context.words().level(level))
            .collect(Collectors.joining(" · ")));
    stale.show(
        known.stale(),
        known.longestStale() == null
            ? context.text("wallboard.none")
            : context.text("wallboard.longest", since(known.longestStale(), now)));
    resolved.show(
        known.resolved(), context.text("wallboard.seriousOfThem", known.resolvedSerious()));
    oldest.getChildren().setAll(known.oldest().stream().map(row -> line(row, now)).toList());
    crowded.getChildren().setAll(crowds(known.crowded()));
  }

  private Node line(Row row, Instant now) {
    HBox level =
        Parts.row(
            "wall-level",
            new FontIcon(Symbols.of(row.level())),
            Parts.label("wall-word", context.words().level(row.level())));
    HBox line =
        Parts.row(
            "wall-line",
            level,
            Parts.label("wall-policy", row.policy()),
            Parts.label(
                "wall-more",
                Stream.of(row.object(), row.condition(), row.region())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "))),
            Parts.spring(),
            SignLabel.of(row, context.words()),
            Parts.whole("wall-duration", context.times().duration(row.duration(now))));
    Symbols.mark(line, row);
    return line;
  }

  private List<Node> crowds(List<Overview.Crowd> crowds) {
    int most = crowds.stream().mapToInt(Overview.Crowd::count).max().orElse(1);
    return crowds.stream().map(crowd -> line(crowd, most)).toList();
  }

  private Node line(Overview.Crowd crowd, int most) {
    Region bar = Parts.styled("crowd-bar", new Region());
    bar.setMinWidth(Math.max(4, 200.0 * crowd.count() / most));
    HBox line =
        Parts.row(
            "wall-line",
            new FontIcon(Symbols.of(crowd.worst())),
            Parts.label("wall-crowd", VisibleText.line(crowd.policy())),
            Parts.spring(),
            Parts.row("crowd-track", bar),
            Parts.whole("wall-count", Integer.toString(crowd.count())));
    Symbols.mark(line, crowd.worst());
    return line;
  }

  private String since(Instant then, Instant now) {
    return context.times().duration(Duration.between(then, now));
  }
}
