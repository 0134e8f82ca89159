package dev.tocsin.ui.settings;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.LevelRule;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// How severe an alarm without a level is: the first rule that finds it decides, then the default;
/// and when an alarm counts as chattering.
final class SeverityForm implements SettingsForm {

  private static final List<Level> GRADES = List.of(Level.SERIOUS, Level.WARN, Level.REMIND);
  private static final List<Integer> CYCLES = List.of(2, 3, 5, 10);

  private final ViewContext context;
  private final SettingsEditor editor;
  private final EntryRows<LevelRule> rules;
  private final TextField query = Parts.styled("setting-field", new TextField());
  private final Dropdown<Level> level;
  private final Button add;
  private final ChoiceSetting<Level> otherwise;
  private final ChoiceSetting<Integer> cycles;
  private final VBox node;

  SeverityForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    this.editor = editor;
    rules =
        new EntryRows<>(
            context,
            "level-rule",
            context.text("settings.severity.none"),
            (_, rule) -> row(rule),
            kept -> change(before -> before.withLevels(kept, before.defaultLevel())));
    query.setId("level-rule-query");
    query.setPromptText(context.text("shelf.query"));
    query.setAccessibleText(context.text("shelf.query"));
    query.setOnAction(_ -> add());
    HBox.setHgrow(query, Priority.ALWAYS);
    level =
        new Dropdown<>(
            "level-rule-level",
            context.text("column.level"),
            GRADES,
            context.words()::level,
            _ -> {});
    level.show(Level.WARN);
    add =
        Parts.button("small-button", MaterialDesignP.PLUS, context.text("settings.add"), this::add);
    query.textProperty().subscribe(this::judge);
    otherwise =
        new ChoiceSetting<>(
            "setting-default-level",
            context.text("settings.severity.default"),
            context.text("settings.severity.default.help"),
            List.of(Level.values()),
            context.words()::level,
            chosen -> change(before -> before.withLevels(before.levels(), chosen)));
    cycles =
        new ChoiceSetting<>(
            "setting-cycles",
            context.text("settings.chattering"),
            context.text("settings.chattering.help"),
            CYCLES,
            count -> Integer.toString(count),
            chosen -> change(before -> before.withChatteringCycles(chosen)));
    node =
        Parts.column(
            "settings-form",
            Parts.paragraph("setting-help", context.text("settings.severity.help")),
            rules.node(),
            Parts.row("setting-row", query, level.node(), add),
            otherwise.node(),
            cycles.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Attention attention = picture.settings().attention();
    rules.show(attention.levels());
    otherwise.show(attention.defaultLevel());
    cycles.show(attention.chatteringCycles());
  }

  private Node row(LevelRule rule) {
    Label grade =
        Parts.styled(
            "rule-level",
            new Label(context.words().level(rule.level()), new FontIcon(Symbols.of(rule.level()))));
    Label asked = Parts.line("view-query mono");
    asked.setText(VisibleText.line(rule.query()));
    HBox.setHgrow(asked, Priority.ALWAYS);
    HBox row = Parts.row("entry-words", grade, asked);
    if (!isQuery(rule.query())) {
      row.getChildren().add(Parts.label("failure", context.text("settings.severity.noQuery")));
    }
    return row;
  }

  private static boolean isQuery(String text) {
    return QueryParser.parse(text) instanceof Parsed parsed && !parsed.text().isBlank();
  }

  private void judge(String text) {
    boolean right = isQuery(text.strip());
    Parts.mark(query, "wrong", !right && !text.isBlank());
    add.setDisable(!right);
  }

  private void add() {
    String text = query.getText().strip();
    if (!isQuery(text)) {
      return;
    }
    LevelRule rule = new LevelRule(text, level.value());
    // First, as the button is disabled by it and must not have the keyboard then.
    query.requestFocus();
    query.clear();
    change(before -> {
      List<LevelRule> more = new ArrayList<>(before.levels());
      more.add(rule);
      return before.withLevels(more, before.defaultLevel());
    });
  }

  private void change(UnaryOperator<Attention> change) {
    editor.change(Part.ATTENTION, change);
  }
}
