package dev.tocsin.ui.shelf;

import dev.tocsin.alarm.Shelving;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Shelf;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The lines of the shelf: what is hidden, until when, by whom and why, and what can be done.
///
/// @param screen runs something on the JavaFX thread
record ShelfLines(ViewContext context, AlarmDesk desk, Executor screen) {

  private static final Duration IDLE = Duration.ofDays(7);

  /// An alarm that is hidden alone.
  Node of(Row row, Runnable open, Runnable extend, Runnable end) {
    Shelving shelving = row.alarm().attention().shelving();
    Label times = Parts.label("shelf-more", "");
    if (shelving != null) {
      times.setText(joined(until(shelving.until()), by(shelving.by()), text(shelving.note())));
    }
    return line(
        Symbols.of(row.level()),
        joined(row.condition(), row.object(), row.policy()),
        times,
        Parts.link("small-button", context.text("shelf.open"), open),
        Parts.link("small-button", context.text("shelf.extend"), extend),
        Parts.link("small-button", context.text("shelf.end"), end));
  }

  /// A rule; what it hides now is counted anew.
  Node of(Shelf shelf, Runnable extend, Runnable edit, Runnable end) {
    boolean recurring = shelf.weekly() != null;
    Label more = Parts.paragraph("shelf-more", "");
    String fixed =
        joined(
            recurring ? WeekWords.of(context, shelf.weekly()) : "",
            shelf.until() == null ? "" : until(shelf.until()),
            by(shelf.by()),
            text(shelf.note()));
    more.setText(fixed);
    if (QueryParser.parse(shelf.query()) instanceof Parsed query) {
      var _ =
          desk.find(query)
              .thenAcceptAsync(rows -> more.setText(joined(hides(shelf, rows), fixed)), screen);
      tellIdle(shelf, query, more);
    } else {
      more.setText(joined(context.text("shelf.noQuery"), fixed));
    }
    return line(
        recurring ? MaterialDesignC.CALENDAR_CLOCK : MaterialDesignF.FILTER_OUTLINE,
        VisibleText.line(shelf.query()),
        more,
        recurring
            ? Parts.link("small-button", context.text("shelf.edit"), edit)
            : Parts.link("small-button", context.text("shelf.extend"), extend),
        Parts.link("small-button", context.text("shelf.end"), end));
  }

  private String hides(Shelf shelf, List<Row> rows) {
    boolean holds = shelf.activeUntil(context.now(), context.times().zone()).isPresent();
    return holds
        ? context.text(
            "shelf.hidesNow", rows.stream().filter(row -> row.alarm().isFiring()).count())
        : context.text("shelf.notNow");
  }

  private void tellIdle(Shelf shelf, Parsed query, Label more) {
    Instant since = shelf.since();
    if (since != null && since.plus(IDLE).isBefore(context.now())) {
      var _ =
          desk.beganSince(query, context.now().minus(IDLE))
              .thenAcceptAsync(
                  some -> {
                    if (!some) {
                      more.setText(joined(more.getText(), context.text("shelf.idle")));
                    }
                  },
                  screen);
    }
  }

  private Node line(Ikon icon, String what, Label more, Node... buttons) {
    Label title = Parts.line("shelf-what");
    title.setText(what);
    VBox words = Parts.column("shelf-words", title, more);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = Parts.row("shelf-line", new FontIcon(icon), words);
    line.getChildren().addAll(buttons);
    return line;
  }

  private String until(Instant until) {
    Instant now = context.now();
    return context.text(
        "shelf.until",
        context.times().briefMinute(until, now),
        context.times().duration(Duration.between(now, until)));
  }

  private String by(@Nullable String name) {
    return name == null || name.isEmpty() ? "" : context.text("shelf.by", VisibleText.line(name));
  }

  private static String text(@Nullable String note) {
    return note == null ? "" : VisibleText.line(note);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
