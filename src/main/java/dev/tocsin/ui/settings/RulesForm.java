package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The mapping rules: their order, in which they are tried.
final class RulesForm implements SettingsForm {

  private final ViewContext context;
  private final EntryRows<MappingRule> rows;
  private final VBox node;

  RulesForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    rows =
        new EntryRows<>(
            context,
            "rule",
            context.text("settings.rules.none"),
            (_, rule) -> row(rule),
            rules -> editor.change(Part.READING, reading -> reading.withRules(rules)));
    node =
        Parts.column(
            "settings-form",
            Parts.paragraph("setting-help", context.text("settings.rules.help")),
            rows.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    rows.show(picture.settings().reading().rules());
  }

  private Node row(MappingRule rule) {
    HBox words =
        Parts.row(
            "entry-words",
            Parts.label(
                "entry-name",
                rule.name().isEmpty()
                    ? context.text("settings.rules.unnamed")
                    : VisibleText.line(rule.name())),
            Parts.label("muted", context.text("settings.rules.fields", rule.fields().size())));
    if (!rule.problems().isEmpty()) {
      words.getChildren().add(Parts.label("failure", context.text("settings.rules.broken")));
    }
    return words;
  }
}
