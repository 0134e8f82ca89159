package dev.tocsin.ui.shelf;

import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Shelf;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.action.Deed;
import dev.tocsin.ui.action.Deeds;
import dev.tocsin.ui.action.News;
import dev.tocsin.ui.action.ShelfRules;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The shelf: the alarms that are hidden alone, the rules that hide others with what each hides
/// now, and the form for maintenance windows that come again. It reads anew every few seconds while
/// it is on the screen. JavaFX thread only.
public final class ShelfPage implements Page {

  private static final int SECONDS_BETWEEN_READS = 5;
  private static final Duration MORE = Duration.ofHours(1);

  private final ViewContext context;
  private final ShelfRules rules;
  private final Deeds deeds;
  private final LongConsumer open;
  private final ShelfLines lines;
  private final WindowForm form;
  private final VBox alone = Parts.column("shelf-lines");
  private final VBox ruled = Parts.column("shelf-lines");
  private final ScrollPane scroll;
  private final BorderPane node = Parts.styled("shelf-page", new BorderPane());
  private final LatestQuestion<Parsed, List<Row>> question;
  private int untilRead;
  private List<Row> shelved = List.of();

  /// @param screen runs something on the JavaFX thread
  /// @param open opens the alarm with this id
  /// @param back the person goes back to the alarms
  public ShelfPage(
      ViewContext context,
      AlarmDesk desk,
      ShelfRules rules,
      Deeds deeds,
      Executor screen,
      LongConsumer open,
      Runnable back) {
    this.context = context;
    this.rules = rules;
    this.deeds = deeds;
    this.open = open;
    lines = new ShelfLines(context, desk, screen);
    form = new WindowForm(context, desk, screen, this::keep);
    question = new LatestQuestion<>(desk::find, screen, this::found);
    VBox body =
        Parts.column(
            "shelf-body",
            Parts.label("section-title", context.text("shelf.alone")),
            alone,
            Parts.label("section-title", context.text("shelf.rules")),
            ruled,
            form.node());
    scroll = Parts.styled("settings-scroll", new ScrollPane(body));
    scroll.setFitToWidth(true);
    node.setCenter(scroll);
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.label("page-title", context.text("shelf.title")),
            Parts.paragraph("muted", context.text("shelf.subtitle"))));
    showRules();
    found(List.of());
    context.ticker().each(this::tick);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    List<Node> buttons = new ArrayList<>();
    List.of(alone, ruled)
        .forEach(part -> part.lookupAll(".button").stream().limit(1).forEach(buttons::add));
    buttons.add(form.focusTarget());
    return buttons;
  }

  @Override
  public void entered() {
    ask();
    showRules();
  }

  /// Other rules hold.
  public void show(Attention attention) {
    showRules();
    ask();
  }

  private void ask() {
    untilRead = SECONDS_BETWEEN_READS;
    if (QueryParser.parse("is:shelved") instanceof Parsed query) {
      question.ask(query);
    }
  }

  private void tick() {
    if (node.getScene() != null && --untilRead <= 0) {
      ask();
      showRules();
    }
  }

  private void found(List<Row> rows) {
    List<Row> own =
        rows.stream().filter(row -> row.alarm().shelvedUntil(context.now()) != null).toList();
    if (own.isEmpty() || !own.equals(shelved)) {
      shelved = own;
      alone.getChildren().setAll(own.stream().map(this::line).toList());
      if (own.isEmpty()) {
        alone.getChildren().add(Parts.paragraph("muted", context.text("shelf.noneAlone")));
      }
    }
  }

  private Node line(Row row) {
    return lines.of(
        row,
        () -> open.accept(row.id()),
        () -> deeds.start(new Deed.Shelve(end(row).plus(MORE), row.note()), List.of(row)),
        () -> deeds.start(new Deed.Unshelve(), List.of(row)));
  }

  private Instant end(Row row) {
    Instant until = row.alarm().shelvedUntil(context.now());
    return until == null ? context.now() : until;
  }

  private void showRules() {
    if (ruled.isFocusWithin()) {
      return;
    }
    List<Shelf> now =
        rules.shelves().stream().filter(shelf -> !shelf.isOver(context.now())).toList();
    ruled.getChildren().setAll(now.stream().map(this::line).toList());
    if (now.isEmpty()) {
      ruled.getChildren().add(Parts.paragraph("muted", context.text("shelf.noRules")));
    }
  }

  private Node line(Shelf shelf) {
    return lines.of(
        shelf,
        () -> extend(shelf),
        () -> form.edit(shelf),
        () -> {
          node.requestFocus();
          rules.remove(shelf);
          deeds.tell(new News.Ruled("deed.ruleEnded", shelf.query(), () -> rules.add(shelf)));
        });
  }

  private void extend(Shelf shelf) {
    if (shelf.until() != null) {
      node.requestFocus();
      replace(
          shelf,
          new Shelf(
              shelf.query(),
              shelf.note(),
              shelf.by(),
              shelf.since(),
              shelf.until().plus(MORE),
              shelf.weekly()));
    }
  }

  private void replace(Shelf before, Shelf after) {
    rules.change(
        shelves -> shelves.stream().map(each -> each.equals(before) ? after : each).toList());
    deeds.tell(
        new News.Ruled(
            "deed.ruleChanged",
            after.query(),
            () ->
                rules.change(shelves ->
                    shelves.stream().map(each -> each.equals(after) ? before : each).toList())));
  }

  private void keep(WindowForm.Kept kept) {
    if (kept.instead() != null) {
      replace(kept.instead(), kept.shelf());
    } else {
      rules.add(kept.shelf());
      deeds.tell(
          new News.Ruled("deed.ruleMade", kept.shelf().query(), () -> rules.remove(kept.shelf())));
    }
  }
}
