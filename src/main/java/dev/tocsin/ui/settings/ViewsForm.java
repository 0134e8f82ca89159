package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The saved views: their names and their order.
final class ViewsForm implements SettingsForm {

  private static final int WITH_KEY = 9;

  private final ViewContext context;
  private final SettingsEditor editor;
  private final EntryRows<SavedView> rows;
  private final Label wrong = Parts.paragraph("setting-wrong", "");
  private final VBox node;
  private List<SavedView> views = List.of();

  ViewsForm(ViewContext context, SettingsEditor editor) {
    this.context = context;
    this.editor = editor;
    rows =
        new EntryRows<>(
            context, "view", context.text("settings.views.none"), this::row, this::keep);
    Parts.present(wrong, false);
    node =
        Parts.column(
            "settings-form",
            Parts.paragraph("setting-help", context.text("settings.views.help")),
            rows.node(),
            wrong);
  }

  @Override
  public Parent node() {
    return node;
  }

  @Override
  public void show(SettingsPicture picture) {
    views = picture.settings().views();
    rows.show(views);
  }

  private Node row(int place, SavedView view) {
    TextField name = Parts.styled("setting-field", new TextField(view.name()));
    name.setId(rows.id(place, "name"));
    name.setAccessibleText(context.text("settings.views.name"));
    name.textProperty().addListener((_, _, text) -> judge(name, place, text.strip()));
    name.setOnAction(_ -> rename(name, place));
    name.focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            rename(name, place);
          }
        });
    Label query = Parts.line("view-query mono");
    query.setText(
        view.query().isEmpty()
            ? context.text("settings.views.all")
            : VisibleText.line(view.query()));
    HBox.setHgrow(query, Priority.ALWAYS);
    return Parts.row(
        "entry-words",
        Parts.label("key-hint", place < WITH_KEY ? Integer.toString(place + 1) : "–"),
        name,
        query);
  }

  private @Nullable String judge(TextField field, int place, String text) {
    @Nullable String problem =
        new Judgement(context)
            .name(other ->
                views.stream()
                    .anyMatch(view -> view.name().equals(other) && !view.equals(views.get(place))))
            .apply(text);
    wrong.setText(problem);
    Parts.present(wrong, problem != null);
    Parts.mark(field, "wrong", problem != null);
    return problem;
  }

  private void rename(TextField field, int place) {
    String text = field.getText().strip();
    if (place < views.size()
        && !text.equals(views.get(place).name())
        && judge(field, place, text) == null) {
      List<SavedView> renamed = new ArrayList<>(views);
      renamed.set(place, views.get(place).withName(text));
      keep(renamed);
    }
  }

  private void keep(List<SavedView> wanted) {
    editor.change(Part.VIEWS, _ -> wanted);
  }
}
