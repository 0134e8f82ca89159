package dev.tocsin.ui.settings;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.settings.SettingsDesk.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The settings: a list of sections, and the fields of the chosen one. What is right is kept at
/// once; what is wrong says what to do. JavaFX thread only.
public final class SettingsPage implements Page {

  private final ViewContext context;
  private final Consumer<Appearance> look;
  private final SettingsEditor editor;
  private final ListView<Section> sections = Parts.styled("section-list", new ListView<>());
  private final Map<Section, SettingsForm> forms = new EnumMap<>(Section.class);
  private final VBox form = Parts.column("settings-body");
  private final ScrollPane scroll = Parts.styled("settings-scroll", new ScrollPane(form));
  private final Label broken = Parts.paragraph("setting-wrong", "");
  private final VBox unreadable;
  private final BorderPane node = Parts.styled("settings-page", new BorderPane());
  private @Nullable SettingsPicture picture;

  /// What has the keyboard again when the page is made anew, and how far it is scrolled.
  private @Nullable String wantedFocus;

  private double wantedScroll;

  /// @param screen runs something on the JavaFX thread
  /// @param look lets the window look and speak as set, which may make this page anew
  /// @param back the person goes back to the alarms
  public SettingsPage(
      ViewContext context,
      SettingsDesk desk,
      Executor screen,
      Consumer<Appearance> look,
      Runnable back) {
    this.context = context;
    this.look = look;
    editor = new SettingsEditor(context, desk, screen, this::show);
    forms.put(Section.RECEIVER, new ReceiverForm(context, editor));
    forms.put(Section.SECURITY, new SecurityForm(context, editor));
    forms.put(Section.ZONE, new ZoneForm(context, editor));
    forms.put(Section.NOTIFICATIONS, new NotificationsForm(context, editor, desk.trial(), screen));
    forms.put(Section.SEVERITY, new SeverityForm(context, editor));
    forms.put(Section.VIEWS, new ViewsForm(context, editor));
    forms.put(Section.APPEARANCE, new AppearanceForm(context, editor));
    forms.put(Section.LANGUAGE, new LanguageForm(context, editor));
    forms.put(Section.START, new StartForm(context, editor));
    forms.put(Section.DATA, new DataForm(context, editor, screen));
    forms.put(Section.NAMES, new NamesForm(context, editor));
    forms.put(Section.RULES, new RulesForm(context, editor));
    Button again =
        Parts.button(
            "small-button",
            MaterialDesignR.REFRESH,
            context.text("settings.readAgain"),
            editor::read);
    again.setId("settings-again");
    broken.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    unreadable =
        Parts.column(
            "settings-form",
            broken,
            Parts.paragraph("setting-help", context.text("settings.unreadable")),
            again);
    sections.getItems().setAll(Section.values());
    sections.setCellFactory(_ -> new SectionCell());
    sections.setAccessibleText(context.text("settings.title"));
    sections
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> choose(chosen));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.label("page-title", context.text("settings.title")),
            Parts.paragraph("muted", context.text("settings.subtitle"))));
    node.setLeft(sections);
    node.setCenter(scroll);
    node.setBottom(editor.note().node());
    sections.getSelectionModel().select(Section.RECEIVER);
  }

  @Override
  public Node node() {
    return node;
  }

  /// What can have the keyboard: the list, then the fields.
  @Override
  public List<Node> panes() {
    Node field = focusTarget();
    return field == null ? List.of(sections) : List.of(sections, field);
  }

  /// Reads the file, as a person may have edited it.
  @Override
  public void entered() {
    editor.read();
  }

  @Override
  public void left() {
    editor.forget();
  }

  /// Takes back what is written in a field but not kept; false when there is nothing.
  @Override
  public boolean back() {
    Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
    return focused != null
        && focused.getUserData() instanceof TextSetting setting
        && setting.revert();
  }

  /// Shows one section.
  public void open(Section section) {
    sections.getSelectionModel().select(section);
  }

  /// Goes on where the person is in the other page.
  public void takeUp(SettingsPage other) {
    open(other.section());
    if (other.picture != null) {
      show(other.picture);
    }
    editor.takeUp(other.editor);
    wantedFocus = other.wantedFocus;
    wantedScroll = other.wantedScroll;
  }

  @Override
  public void focus() {
    @Nullable Node wanted = wantedFocus == null ? null : form.lookup("#" + wantedFocus);
    if (wanted == null) {
      sections.requestFocus();
    } else {
      wanted.requestFocus();
      scroll.setVvalue(wantedScroll);
    }
    wantedFocus = null;
  }

  private Section section() {
    return sections.getSelectionModel().getSelectedItem();
  }

  private void show(Answer answer) {
    switch (answer) {
      case Answer.Holds(SettingsPicture newest) -> {
        show(newest);
        wantedFocus = form.isFocusWithin() ? form.getScene().getFocusOwner().getId() : null;
        wantedScroll = scroll.getVvalue();
        look.accept(newest.settings().appearance());
        wantedFocus = null;
      }
      case Answer.Unreadable(String reason) -> {
        broken.setText(VisibleText.line(reason));
        form.getChildren().setAll(unreadable);
      }
      case Answer.CannotListen _ -> {
        if (picture != null) {
          show(picture);
        }
      }
    }
  }

  private void show(SettingsPicture newest) {
    picture = newest;
    forms.values().forEach(each -> each.show(newest));
    if (form.getChildren().contains(unreadable)) {
      choose(section());
    }
  }

  private void choose(Section section) {
    SettingsForm chosen = forms.get(section);
    if (chosen != null) {
      form.getChildren()
          .setAll(Parts.label("settings-title", context.text(section.title())), chosen.node());
      scroll.setVvalue(0);
    }
  }

  private @Nullable Node focusTarget() {
    return form.lookupAll("*").stream()
        .filter(each -> each.isFocusTraversable() && !each.isDisabled() && each.isVisible())
        .findFirst()
        .orElse(null);
  }

  /// The icon and the name of a section.
  private final class SectionCell extends ListCell<Section> {

    SectionCell() {
      getStyleClass().add("section-cell");
    }

    @Override
    protected void updateItem(@Nullable Section section, boolean empty) {
      super.updateItem(section, empty);
      setText(section == null ? null : context.text(section.title()));
      setGraphic(section == null ? null : new FontIcon(section.icon()));
    }
  }
}
