package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/// In which zone the times of callbacks are that carry none.
final class ZoneForm implements SettingsForm {

  private final SettingsEditor editor;
  private final TextSetting zone;
  private final EntryRows<Map.Entry<String, String>> sources;
  private final AddRow add;
  private final VBox node;
  private Map<String, String> zones = Map.of();

  ZoneForm(ViewContext context, SettingsEditor editor) {
    this.editor = editor;
    Judgement judgement = new Judgement(context);
    zone =
        new TextSetting(
            "setting-zone",
            context.text("settings.zone"),
            context.text("settings.zone.help"),
            judgement::zone,
            text ->
                editor.change(Part.READING, reading -> reading.withZones(text, reading.zones())));
    ZoneField.complete(zone.field());
    sources =
        new EntryRows<>(
            context,
            "zone-of",
            context.text("settings.zones.none"),
            (place, entry) -> row(entry),
            this::keep);
    add =
        new AddRow(
            context,
            "zone-new",
            context.text("settings.zones.source"),
            context.text("settings.zones.zone"),
            judgement.name(source -> zones.containsKey(source)),
            judgement::zone,
            this::add);
    ZoneField.complete(add.value());
    node =
        Parts.column(
            "settings-form",
            zone.node(),
            Parts.label("settings-subtitle", context.text("settings.zones")),
            Parts.paragraph("setting-help", context.text("settings.zones.help")),
            sources.node(),
            add.node());
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    Settings.Reading reading = picture.settings().reading();
    zone.show(reading.zone());
    zones = reading.zones();
    sources.show(zones.entrySet().stream().map(Map.Entry::copyOf).toList());
  }

  private static Node row(Map.Entry<String, String> entry) {
    return Parts.row(
        "entry-words",
        Parts.label("entry-name", VisibleText.line(entry.getKey())),
        Parts.label("muted", VisibleText.line(entry.getValue())));
  }

  private void add(String source, String zoneOfSource) {
    editor.change(
        Part.READING,
        reading -> {
          Map<String, String> more = new LinkedHashMap<>(reading.zones());
          more.put(source, zoneOfSource);
          return reading.withZones(reading.zone(), more);
        });
  }

  private void keep(List<Map.Entry<String, String>> entries) {
    Map<String, String> wanted = new LinkedHashMap<>();
    entries.forEach(entry -> wanted.put(entry.getKey(), entry.getValue()));
    editor.change(Part.READING, reading -> reading.withZones(reading.zone(), wanted));
  }
}
