package dev.tocsin.ui.action;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Shelf;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sheet;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Asks how long alarms shall be hidden, whether these only or all that a query finds, and why.
/// What that hides now is counted while the person chooses.
final class ShelveSheet {

  private final ViewContext context;
  private final AlarmDesk desk;
  private final Deeds deeds;
  private final ShelfRules rules;
  private final Sheet sheet;
  private final List<Row> rows;
  private final Map<ToggleButton, Duration> lengths = new LinkedHashMap<>();
  private final ToggleGroup chosenLength = new ToggleGroup();
  private final ToggleGroup chosenScope = new ToggleGroup();
  private final ToggleButton untilButton;
  private final TextField until;
  private final TextField note;
  private final Label preview = Parts.paragraph("shelve-preview", "");
  private final Button shelve;
  private final LatestQuestion<Parsed, List<Row>> question;

  private ShelveSheet(
      ViewContext context,
      AlarmDesk desk,
      Deeds deeds,
      ShelfRules rules,
      Executor screen,
      Sheet sheet,
      List<Row> rows) {
    this.context = context;
    this.desk = desk;
    this.deeds = deeds;
    this.rules = rules;
    this.sheet = sheet;
    this.rows = List.copyOf(rows);
    untilButton = length(context.text("shelve.until"));
    until = Parts.styled("shelve-time", new TextField());
    note = WordsSheet.words(context.text("close.reason"));
    shelve =
        Parts.button(
            "filled-button", MaterialDesignS.SLEEP, context.text("shelve.shelve"), this::shelve);
    question = new LatestQuestion<>(desk::find, screen, this::counted);
  }

  /// @param query what the table is asked for now; empty for everything
  /// @param screen runs something on the JavaFX thread
  static void open(
      ViewContext context,
      AlarmDesk desk,
      Deeds deeds,
      ShelfRules rules,
      Executor screen,
      Sheet sheet,
      List<Row> rows,
      String query) {
    new ShelveSheet(context, desk, deeds, rules, screen, sheet, rows).open(query);
  }

  private void open(String query) {
    FlowPane times = Parts.styled("choices", new FlowPane());
    for (Duration length : ShelfTime.USUAL) {
      ToggleButton button = length(ShelfTime.words(context.words().texts(), length));
      lengths.put(button, length);
      times.getChildren().add(button);
    }
    times.getChildren().addAll(untilButton, until);
    until.setPromptText(context.text("shelve.untilPrompt"));
    until.setAccessibleText(context.text("shelve.untilPrompt"));
    until.textProperty().subscribe(_ -> judge());
    untilButton.selectedProperty().subscribe(on -> until.setDisable(!on));
    List<RadioButton> scopes = scopes(query);
    scopes.getFirst().setSelected(true);
    lengths.keySet().stream().skip(1).findFirst().ifPresent(each -> each.setSelected(true));
    chosenLength
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            chosenLength.selectToggle(before);
          } else {
            judge();
            if (untilButton.isSelected()) {
              until.requestFocus();
            }
          }
        });
    chosenScope.selectedToggleProperty().addListener((_, _, _) -> count());
    until.setOnAction(_ -> shelve.fire());
    note.setOnAction(_ -> shelve.fire());
    Button cancel = Parts.link("wide-button", context.text("action.cancel"), sheet::close);
    VBox choice = Parts.column("shelve-scopes");
    choice.getChildren().addAll(scopes);
    VBox content =
        Parts.column(
            "sheet-card shelve-sheet",
            Parts.label("sheet-title", context.text("shelve.title")),
            Parts.paragraph("sheet-object", AlarmNames.of(rows)),
            Parts.paragraph("muted", context.text("shelve.meaning")),
            times,
            choice,
            preview,
            note,
            Parts.row("sheet-buttons", Parts.spring(), cancel, shelve));
    judge();
    count();
    List<Node> stops = new ArrayList<>(lengths.keySet());
    stops.add(untilButton);
    stops.add(until);
    stops.addAll(scopes);
    stops.addAll(List.of(note, cancel, shelve));
    sheet.open(content, stops);
    lengths.keySet().stream().filter(ToggleButton::isSelected).forEach(Node::requestFocus);
  }

  private ToggleButton length(String text) {
    ToggleButton button = Parts.styled("toggle", new ToggleButton(text));
    button.setMnemonicParsing(false);
    button
        .selectedProperty()
        .subscribe(on -> button.setGraphic(on ? new FontIcon(MaterialDesignC.CHECK) : null));
    button.setToggleGroup(chosenLength);
    return button;
  }

  /// These alarms; then all of the policy, object and query that they have in common.
  private List<RadioButton> scopes(String query) {
    List<RadioButton> scopes = new ArrayList<>();
    scopes.add(scope(context.text("shelve.these", rows.size()), null));
    Row first = rows.getFirst();
    for (Attribute attribute : List.of(Attribute.POLICY, Attribute.OBJECT)) {
      String value = first.value(attribute);
      if (!value.isEmpty() && rows.stream().allMatch(row -> row.value(attribute).equals(value))) {
        String shown = attribute == Attribute.POLICY ? first.policy() : first.object();
        scopes.add(
            scope(
                context.text(
                    attribute == Attribute.POLICY ? "shelve.policy" : "shelve.object",
                    VisibleText.line(shown)),
                attribute.term(value)));
      }
    }
    if (!query.isBlank()) {
      scopes.add(scope(context.text("shelve.query", VisibleText.line(query)), query.strip()));
    }
    return scopes;
  }

  private RadioButton scope(String text, @Nullable String query) {
    RadioButton button = Parts.styled("shelve-scope", new RadioButton(text));
    button.setMnemonicParsing(false);
    button.setUserData(query);
    button.setToggleGroup(chosenScope);
    return button;
  }

  /// What is shelved; empty for these alarms alone.
  private Optional<Parsed> scope() {
    Object text =
        chosenScope.getSelectedToggle() == null
            ? null
            : chosenScope.getSelectedToggle().getUserData();
    return text instanceof String query && QueryParser.parse(query) instanceof Parsed parsed
        ? Optional.of(parsed)
        : Optional.empty();
  }

  private Optional<Instant> end() {
    Instant now = context.now();
    return chosenLength.getSelectedToggle() instanceof ToggleButton button
            && lengths.containsKey(button)
        ? Optional.of(now.plus(lengths.get(button)))
        : ShelfTime.read(until.getText(), now, context.times().zone());
  }

  private void judge() {
    shelve.setDisable(end().isEmpty());
    Parts.mark(
        until, "wrong", untilButton.isSelected() && !until.getText().isBlank() && end().isEmpty());
  }

  private void count() {
    scope()
        .ifPresentOrElse(
            question::ask, () -> preview.setText(context.text("shelve.hides", rows.size())));
  }

  private void counted(List<Row> found) {
    if (scope().isPresent()) {
      long hidden =
          found.stream().filter(row -> row.alarm().isFiring() && !row.isShelved()).count();
      preview.setText(context.text("shelve.hidesAndNew", hidden));
    }
  }

  private void shelve() {
    Optional<Instant> end = end();
    if (end.isEmpty()) {
      return;
    }
    Optional<Parsed> query = scope();
    String why = note.getText().strip();
    sheet.close();
    if (query.isEmpty()) {
      deeds.start(new Deed.Shelve(end.get(), why.isEmpty() ? null : why), rows);
    } else {
      Shelf shelf =
          new Shelf(query.get().text(), why, desk.person(), context.now(), end.get(), null);
      rules.add(shelf);
      deeds.tell(new News.Ruled("deed.ruleMade", shelf.query(), () -> rules.remove(shelf)));
    }
  }
}
