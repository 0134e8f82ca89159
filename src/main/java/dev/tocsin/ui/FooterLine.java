package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/// What is shown of how much, where callbacks arrive, and how large the database is.
final class FooterLine {

  private final ViewContext context;
  private final StatusBar bar = Parts.styled("footer", new StatusBar());
  private final Label receiving = Parts.label("footer-text", "");
  private final Label database = Parts.label("footer-text", "");
  private final Label day = Parts.label("footer-text", "");
  private final Label news = Parts.label("footer-news", "");
  private final Label chosen = Parts.label("footer-text", "");
  private String told;
  private Place place = Place.ALARMS;
  private @Nullable Health health;

  FooterLine(ViewContext context) {
    this.context = context;
    told = context.text("footer.none");
    bar.setText(told);
    bar.getRightItems().setAll(news, chosen, day, receiving, database);
    Parts.present(chosen, false);
    Parts.present(news, false);
    context.ticker().each(this::tick);
  }

  Node node() {
    return bar;
  }

  /// Says something that the person should know; nothing for an empty text.
  void tell(String text) {
    news.setText(text);
    Parts.present(news, !text.isEmpty());
  }

  /// What is shown of how much is told of the alarms only.
  void show(Place newPlace) {
    place = newPlace;
    bar.setText(place == Place.ALARMS ? told : "");
  }

  void show(Board board) {
    told =
        board.total() == 0
            ? context.text("footer.none")
            : context.text(
                "footer.shown",
                board.rows().size(),
                board.total(),
                inWords(board.request().order()));
    show(place);
  }

  /// Shows how the day goes.
  void show(Overview overview) {
    Duration mean = overview.meanToResolve();
    day.setText(
        mean == null
            ? context.text("footer.today", overview.beganToday())
            : context.text(
                "footer.todayAndMean", overview.beganToday(), context.times().duration(mean)));
  }

  /// Shows how many alarms are chosen to do something with them.
  void showChosen(int count) {
    chosen.setText(context.text("footer.chosen", count));
    Parts.present(chosen, count > 0);
  }

  void show(Health newHealth) {
    health = newHealth;
    tick();
  }

  /// When the last push arrived, in words.
  static String lastPush(ViewContext context, Health health) {
    return health.lastPushAt() == null
        ? context.text("bar.noPush")
        : context.text("bar.lastPush", context.times().ago(health.lastPushAt(), context.now()));
  }

  private void tick() {
    if (health != null) {
      receiving.setText(
          switch (health.receiver()) {
            case ReceiverState.Listening listening ->
                context.text("footer.receiving", listening.address(), lastPush(context, health));
            case ReceiverState.Down down ->
                context.text("footer.down", Integer.toString(down.port()));
          });
      database.setText(
          context.text(
              "footer.database",
              megabytes(health.databaseBytes()),
              context.times().offset(context.now())));
    }
  }

  private static double megabytes(long bytes) {
    double size = Math.max(0.1, bytes / 1_000_000.0);
    return size < 10 ? size : Math.rint(size);
  }

  private String inWords(SortOrder order) {
    if (order.equals(SortOrder.DEFAULT)) {
      return context.text("order.state");
    }
    String column = context.words().column(order.column());
    return context.text(order.descending() ? "order.descending" : "order.ascending", column);
  }
}
