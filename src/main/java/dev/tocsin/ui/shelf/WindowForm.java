package dev.tocsin.ui.shelf;

import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Shelf;
import dev.tocsin.settings.WeeklyHours;
import dev.tocsin.ui.action.AlarmDesk;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Makes a maintenance window that comes again each week, or changes one: which alarms, on which
/// days, from when to when, and why; what it would hide is counted while the person writes.
final class WindowForm {

  /// What the person wants kept.
  ///
  /// @param instead the one that was changed; null for a new one
  record Kept(Shelf shelf, @Nullable Shelf instead) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final ViewContext context;
  private final AlarmDesk desk;
  private final Consumer<Kept> keep;
  private final Label title;
  private final TextField query;
  private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
  private final TextField from;
  private final TextField to;
  private final TextField note;
  private final Label preview = Parts.paragraph("muted", "");
  private final Button save;
  private final Button cancel;
  private final VBox node;
  private final LatestQuestion<Parsed, List<Row>> question;
  private @Nullable Shelf edited;

  WindowForm(ViewContext context, AlarmDesk desk, Executor screen, Consumer<Kept> keep) {
    this.context = context;
    this.desk = desk;
    this.keep = keep;
    title = Parts.label("section-title", "");
    query = field("shelf-query", "shelf.query");
    from = field("shelf-from", "shelf.from");
    to = field("shelf-to", "shelf.to");
    note = field("shelf-note", "close.reason");
    FlowPane week = Parts.styled("choices", new FlowPane());
    for (DayOfWeek day : DayOfWeek.values()) {
      ToggleButton button = Parts.styled("toggle", new ToggleButton(WeekWords.day(context, day)));
      button.setMnemonicParsing(false);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      days.put(day, button);
      week.getChildren().add(button);
    }
    save =
        Parts.button(
            "filled-button", MaterialDesignC.CHECK, context.text("shelf.save"), this::save);
    save.setId("shelf-save");
    cancel = Parts.link("wide-button", context.text("action.cancel"), () -> edit(null));
    question = new LatestQuestion<>(desk::find, screen, this::counted);
    node =
        Parts.column(
            "shelf-form",
            title,
            Parts.paragraph("muted", context.text("shelf.windowHelp")),
            query,
            preview,
            week,
            Parts.row("shelf-times", from, Parts.whole("muted", "–"), to, note),
            Parts.row("shelf-times", save, cancel));
    edit(null);
  }

  Node node() {
    return node;
  }

  Node focusTarget() {
    return query;
  }

  /// Changes this one from now on; null for a new one.
  void edit(@Nullable Shelf shelf) {
    edited = shelf;
    WeeklyHours hours = shelf == null ? null : shelf.weekly();
    title.setText(context.text(shelf == null ? "shelf.newWindow" : "shelf.changeWindow"));
    Parts.present(cancel, shelf != null);
    query.setText(shelf == null ? "" : shelf.query());
    note.setText(shelf == null ? "" : shelf.note());
    from.setText(hours == null ? "" : TIME.format(hours.from()));
    to.setText(hours == null ? "" : TIME.format(hours.to()));
    days.forEach((day, button) -> button.setSelected(hours != null && hours.days().contains(day)));
    judge();
    if (shelf != null) {
      query.requestFocus();
    }
  }

  private TextField field(String id, String key) {
    TextField field = Parts.styled("setting-field", new TextField());
    field.setId(id);
    field.setPromptText(context.text(key));
    field.setAccessibleText(context.text(key));
    field.textProperty().addListener((_, _, _) -> judge());
    return field;
  }

  private void judge() {
    @Nullable Parsed asked = asked();
    @Nullable LocalTime begin = time(from);
    @Nullable LocalTime end = time(to);
    Parts.mark(query, "wrong", asked == null && !query.getText().isBlank());
    Parts.mark(from, "wrong", begin == null && !from.getText().isBlank());
    Parts.mark(to, "wrong", end == null && !to.getText().isBlank());
    save.setDisable(asked == null || begin == null || end == null);
    if (asked == null) {
      preview.setText("");
    } else {
      question.ask(asked);
    }
  }

  private void counted(List<Row> rows) {
    if (asked() != null) {
      long firing = rows.stream().filter(row -> row.alarm().isFiring()).count();
      preview.setText(context.text("shelf.wouldHide", firing));
    }
  }

  private @Nullable Parsed asked() {
    ParseResult parsed = QueryParser.parse(query.getText().strip());
    return parsed instanceof Parsed asked && !asked.text().isBlank() ? asked : null;
  }

  private static @Nullable LocalTime time(TextField field) {
    try {
      return LocalTime.parse(field.getText().strip(), TIME);
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }

  private void save() {
    @Nullable Parsed asked = asked();
    @Nullable LocalTime begin = time(from);
    @Nullable LocalTime end = time(to);
    if (asked == null || begin == null || end == null) {
      return;
    }
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    days.forEach((day, button) -> {
      if (button.isSelected()) {
        chosen.add(day);
      }
    });
    Shelf before = edited;
    Shelf shelf =
        new Shelf(
            asked.text(),
            note.getText(),
            before == null ? desk.person() : before.by(),
            before == null ? context.now() : before.since(),
            before == null ? null : before.until(),
            new WeeklyHours(chosen, begin, end));
    query.requestFocus();
    edit(null);
    keep.accept(new Kept(shelf, before));
  }
}
