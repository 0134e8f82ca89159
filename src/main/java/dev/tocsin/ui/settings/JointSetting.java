package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// Texts that make sense only together, and are kept together by a button.
final class JointSetting {

  /// One of the texts.
  ///
  /// @param id by which the field is found again in a page made anew
  /// @param secret hidden until a person asks to see it
  /// @param judge says what is wrong with it; null when nothing
  record Field(
      String id,
      String name,
      String help,
      boolean secret,
      Function<String, @Nullable String> judge) {}

  private final List<Field> fields;
  private final List<TextField> inputs = new ArrayList<>();
  private final List<SettingBox> boxes = new ArrayList<>();
  private final Consumer<List<String>> keep;
  private final Button apply;
  private final VBox node = Parts.column("settings-form");
  private List<String> kept;

  /// @param keep given the texts in the order of the fields
  JointSetting(ViewContext context, List<Field> fields, Consumer<List<String>> keep) {
    this.fields = List.copyOf(fields);
    this.keep = keep;
    this.kept = fields.stream().map(_ -> "").toList();
    apply =
        Parts.button(
            "small-button", MaterialDesignC.CHECK, context.text("settings.apply"), this::apply);
    apply.setId(fields.getFirst().id() + "-apply");
    for (Field field : fields) {
      TextField input =
          Parts.styled("setting-field", field.secret() ? new PasswordField() : new TextField());
      input.setId(field.id());
      input.textProperty().addListener((_, _, _) -> judge());
      input.setOnAction(_ -> apply());
      Node whole = field.secret() ? withEye(context, input) : input;
      SettingBox box = new SettingBox(field.name(), input, whole, field.help());
      inputs.add(input);
      boxes.add(box);
      node.getChildren().add(box.node());
    }
    node.getChildren().add(Parts.row("setting-row", apply));
    judge();
  }

  Node node() {
    return node;
  }

  /// Shows what is kept, unless the person has written something else.
  void show(List<String> values) {
    boolean untouched = texts().equals(kept);
    kept = List.copyOf(values);
    if (untouched) {
      for (int place = 0; place < inputs.size(); place++) {
        inputs.get(place).setText(values.get(place));
      }
    }
    judge();
  }

  private void apply() {
    if (!apply.isDisabled()) {
      keep.accept(texts());
    }
  }

  private void judge() {
    boolean right = true;
    List<String> texts = inputs.size() == fields.size() ? texts() : List.of();
    for (int place = 0; place < texts.size(); place++) {
      @Nullable String wrong = fields.get(place).judge().apply(texts.get(place));
      boxes.get(place).wrong(wrong);
      Parts.mark(inputs.get(place), "wrong", wrong != null);
      right &= wrong == null;
    }
    apply.setDisable(!right || texts.equals(kept));
  }

  private List<String> texts() {
    return inputs.stream().map(input -> input.getText().strip()).toList();
  }

  private static Node withEye(ViewContext context, TextField input) {
    ToggleButton eye =
        Parts.styled(
            "toggle",
            new ToggleButton(
                context.text("settings.secret.show"), new FontIcon(MaterialDesignE.EYE_OUTLINE)));
    eye.setMinWidth(ToggleButton.USE_PREF_SIZE);
    eye.setMnemonicParsing(false);
    eye.setId(input.getId() + "-show");
    input.setSkin(new Masked(input, eye));
    eye.setOnAction(_ -> {
      // The skin asks for what it shows when the text changes.
      String text = input.getText();
      input.setText("");
      input.setText(text);
    });
    HBox.setHgrow(input, Priority.ALWAYS);
    return Parts.row("setting-row", input, eye);
  }

  /// Shows dots in place of the text until it is asked to show the text.
  private static final class Masked extends TextFieldSkin {

    private final @Nullable ToggleButton eye;

    Masked(TextField input, ToggleButton eye) {
      super(input);
      this.eye = eye;
    }

    /// Also called while the skin is made, when there is no eye yet.
    @Override
    protected String maskText(String text) {
      return eye != null && eye.isSelected() ? text : super.maskText(text);
    }
  }
}
