package dev.tocsin.ui.rule;

import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.rule.RuleBench.Draft;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What a person writes of a rule.
final class RuleForm {

  /// What most alarms tell; the rest is shown when it is asked for.
  private static final Set<AlarmField> USUAL =
      EnumSet.of(
          AlarmField.STATUS,
          AlarmField.POLICY_NAME,
          AlarmField.OBJECT_ID,
          AlarmField.OBJECT,
          AlarmField.METRIC,
          AlarmField.EVENT,
          AlarmField.OPERATOR,
          AlarmField.THRESHOLD,
          AlarmField.VALUE,
          AlarmField.LEVEL,
          AlarmField.FIRST_OCCURRED_AT,
          AlarmField.RECOVERED_AT,
          AlarmField.REGION);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[,，;；、]");

  private final ViewContext context;
  private final Draft draft;
  private final Runnable changed;
  private final TextField name;
  private final TextField firing;
  private final TextField resolved;
  private final PairRows where;
  private final PairRows dimensions;
  private final Map<AlarmField, PointerBox> fields = new EnumMap<>(AlarmField.class);
  private final GridPane grid = Parts.styled("rule-fields", new GridPane());
  private final VBox node;

  /// @param changed called at every change that a person makes
  RuleForm(ViewContext context, Draft draft, Runnable changed) {
    this.context = context;
    this.draft = draft;
    this.changed = changed;
    MappingRule rule = draft.rule();
    name = text("rule.name", rule.name());
    firing = text("rule.firing", String.join(", ", rule.firing()));
    resolved = text("rule.resolved", String.join(", ", rule.resolved()));
    where =
        new PairRows(
            context,
            draft.places(),
            context.text("rule.where"),
            context.text("rule.whereAny"),
            context.text("rule.addWhere"),
            changed);
    rule.where().forEach(where::add);
    dimensions =
        new PairRows(
            context,
            draft.places(),
            context.text("rule.dimensions"),
            context.text("rule.dimensionName"),
            context.text("rule.addDimension"),
            changed);
    rule.dimensions().forEach((text, pointer) -> dimensions.add(pointer, text));
    ColumnConstraints label = new ColumnConstraints();
    label.setMinWidth(ColumnConstraints.CONSTRAIN_TO_PREF);
    ColumnConstraints pointer = new ColumnConstraints(160, 240, Double.MAX_VALUE);
    pointer.setHgrow(Priority.ALWAYS);
    ColumnConstraints sample = new ColumnConstraints(80, 160, 240);
    sample.setHgrow(Priority.SOMETIMES);
    grid.getColumnConstraints().setAll(label, pointer, sample);
    addRows();
    node =
        Parts.column(
            "rule-form",
            Parts.label("section-title", context.text("rule.name")),
            name,
            Parts.label("section-title", context.text("rule.where")),
            Parts.paragraph("small", context.text("rule.whereHint")),
            where.node(),
            Parts.label("section-title", context.text("rule.fields")),
            Parts.paragraph("small", context.text("rule.fieldsHint")),
            grid,
            moreButton(),
            Parts.label("section-title", context.text("rule.dimensions")),
            Parts.paragraph("small", context.text("rule.dimensionsHint")),
            dimensions.node());
  }

  Node node() {
    return node;
  }

  /// What has the keyboard first.
  Node first() {
    return name;
  }

  /// As it is written now; it may have problems.
  MappingRule rule() {
    Map<AlarmField, String> pointers = new EnumMap<>(AlarmField.class);
    fields.forEach((field, box) -> {
      if (!box.pointer().isEmpty()) {
        pointers.put(field, box.pointer());
      }
    });
    return new MappingRule(
        name.getText(),
        where.textsByPointer(),
        pointers,
        dimensions.pointersByText(),
        words(firing),
        words(resolved));
  }

  private void addRows() {
    for (AlarmField field : AlarmField.values()) {
      if (USUAL.contains(field) || draft.rule().fields().containsKey(field)) {
        addRow(field);
      }
    }
  }

  private void addRow(AlarmField field) {
    String word = RuleWords.of(field, context.texts());
    PointerBox box =
        new PointerBox(
            context,
            draft.places(),
            word,
            Objects.requireNonNullElse(draft.rule().fields().get(field), ""),
            changed);
    fields.put(field, box);
    grid.addRow(grid.getRowCount(), Parts.whole("rule-label", word), box.node(), box.sample());
    if (field == AlarmField.STATUS) {
      addWords("rule.firing", firing);
      addWords("rule.resolved", resolved);
    }
  }

  private void addWords(String key, TextField words) {
    words.setPromptText(context.text("rule.knownWords"));
    grid.addRow(grid.getRowCount(), Parts.whole("rule-label rule-word", context.text(key)), words);
    GridPane.setColumnSpan(words, 2);
  }

  private Button moreButton() {
    Button more =
        Parts.button(
            "link-button", MaterialDesignC.CHEVRON_DOWN, context.text("rule.more"), () -> {});
    more.setOnAction(_ -> {
      Parts.present(more, false);
      Arrays.stream(AlarmField.values())
          .filter(field -> !fields.containsKey(field))
          .forEach(this::addRow);
    });
    return more;
  }

  private TextField text(String key, String value) {
    TextField field = Parts.styled("rule-text", new TextField(value));
    field.setAccessibleText(context.text(key));
    field.textProperty().addListener((_, _, _) -> changed.run());
    return field;
  }

  private static List<String> words(TextField field) {
    return BETWEEN_WORDS
        .splitAsStream(field.getText())
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
