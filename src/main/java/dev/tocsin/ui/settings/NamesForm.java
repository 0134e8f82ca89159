package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.Runbooks;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/// Own names of products and objects, and what to do when a policy alarms.
final class NamesForm implements SettingsForm {

  private final ViewContext context;
  private final SettingsEditor editor;
  private final FixedSetting file;
  private final EntryRows<Map.Entry<String, URI>> rows;
  private final VBox node;
  private Runbooks runbooks = new Runbooks(Map.of());

  NamesForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    this.editor = editor;
    Judgement judgement = new Judgement(context);
    file =
        new FixedSetting(
            context,
            "setting-names",
            context.text("settings.names"),
            context.text("settings.names.help"));
    rows =
        new EntryRows<>(
            context,
            "runbook",
            context.text("settings.runbooks.none"),
            (_, entry) -> row(entry),
            this::keep);
    AddRow add =
        new AddRow(
            context,
            "runbook-new",
            context.text("settings.runbooks.policy"),
            context.text("settings.runbooks.link"),
            judgement.name(policy -> runbooks.links().containsKey(policy)),
            judgement::runbook,
            this::add);
    node =
        Parts.column(
            "settings-form",
            Parts.label("settings-subtitle", context.text("settings.runbooks")),
            Parts.paragraph("setting-help", context.text("settings.runbooks.help")),
            rows.node(),
            add.node(),
            file.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    runbooks = picture.settings().runbooks();
    rows.show(runbooks.links().entrySet().stream().map(Map.Entry::copyOf).toList());
    file.show(picture.folder().resolve("names.json").toString());
    file.box()
        .wrong(picture.namesProblem() == null ? null : VisibleText.line(picture.namesProblem()));
  }

  private Node row(Map.Entry<String, URI> entry) {
    Label link = Parts.line("view-query mono");
    link.setText(VisibleText.line(entry.getValue().toString()));
    HBox.setHgrow(link, Priority.ALWAYS);
    Button open =
        Parts.iconButton(
            "tiny-button",
            MaterialDesignO.OPEN_IN_NEW,
            context.text("settings.runbooks.open"),
            () -> editor.desk().openLink(entry.getValue()));
    return Parts.row(
        "entry-words", Parts.label("entry-name", VisibleText.line(entry.getKey())), link, open);
  }

  private void add(String policy, String link) {
    Runbooks.link(link)
        .ifPresent(page -> editor.change(Part.RUNBOOKS, now -> now.with(policy, page)));
  }

  private void keep(List<Map.Entry<String, URI>> entries) {
    Map<String, URI> links = new LinkedHashMap<>();
    entries.forEach(entry -> links.put(entry.getKey(), entry.getValue()));
    editor.change(Part.RUNBOOKS, _ -> new Runbooks(links));
  }
}
