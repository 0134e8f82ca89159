package dev.tocsin.ui.settings;

import dev.tocsin.settings.QuietHours;
import dev.tocsin.settings.WeeklyHours;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// When the desktop is left in peace: on which days, from when to when, and whether serious alarms
/// wait too. What is right is kept at once.
final class QuietForm {

  private static final WeeklyHours USUAL =
      new WeeklyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(8, 0));
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Consumer<@Nullable QuietHours> keep;
  private final CheckBox on;
  private final CheckBox serious;
  private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);
  private final TextField from;
  private final TextField to;
  private final VBox more;
  private final VBox node;
  private boolean showing;

  /// @param keep takes the hours; null for none
  QuietForm(ViewContext context, Consumer<@Nullable QuietHours> keep) {
    this.keep = keep;
    on = box("quiet-on", context.text("settings.quiet.on"));
    serious = box("quiet-serious", context.text("settings.quiet.serious"));
    from = field("quiet-from", context.text("settings.quiet.from"));
    to = field("quiet-to", context.text("settings.quiet.to"));
    FlowPane week = Parts.styled("choices", new FlowPane());
    for (DayOfWeek day : DayOfWeek.values()) {
      ToggleButton button =
          Parts.styled(
              "toggle",
              new ToggleButton(day.getDisplayName(TextStyle.SHORT, context.texts().locale())));
      button.setId("quiet-" + day);
      button.setMnemonicParsing(false);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setOnAction(_ -> changed());
      days.put(day, button);
      week.getChildren().add(button);
    }
    more =
        Parts.column(
            "setting",
            week,
            Parts.row("setting-row", from, Parts.whole("muted", "–"), to),
            serious);
    node =
        Parts.column(
            "setting",
            on,
            more,
            Parts.paragraph("setting-help", context.text("settings.quiet.help")));
  }

  Node node() {
    return node;
  }

  void show(@Nullable QuietHours hours) {
    showing = true;
    WeeklyHours weekly = hours == null ? USUAL : hours.hours();
    on.setSelected(hours != null);
    Parts.present(more, hours != null);
    serious.setSelected(hours != null && hours.holdsSerious());
    days.forEach((day, button) -> button.setSelected(weekly.days().contains(day)));
    write(from, weekly.from());
    write(to, weekly.to());
    showing = false;
  }

  private static void write(TextField field, LocalTime time) {
    if (!field.isFocused()) {
      field.setText(SHOWN.format(time));
    }
  }

  private CheckBox box(String id, String text) {
    CheckBox box = Parts.styled("setting-check", new CheckBox(text));
    box.setId(id);
    box.setMnemonicParsing(false);
    box.setOnAction(_ -> changed());
    return box;
  }

  private TextField field(String id, String name) {
    TextField field = Parts.styled("setting-field", new TextField());
    field.setId(id);
    field.setAccessibleText(name);
    field.setPromptText(name);
    field.textProperty().addListener((_, _, _) -> Parts.mark(field, "wrong", time(field) == null));
    field.setOnAction(_ -> changed());
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            changed();
          }
        });
    return field;
  }

  private static @Nullable LocalTime time(TextField field) {
    try {
      return LocalTime.parse(field.getText().strip(), TIME);
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }

  private void changed() {
    if (showing) {
      return;
    }
    LocalTime begin = time(from);
    LocalTime end = time(to);
    if (!on.isSelected()) {
      keep.accept(null);
    } else if (begin != null && end != null) {
      Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
      days.forEach((day, button) -> {
        if (button.isSelected()) {
          chosen.add(day);
        }
      });
      keep.accept(new QuietHours(new WeeklyHours(chosen, begin, end), serious.isSelected()));
    }
  }
}
