package dev.tocsin.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes the plain nodes of a view. The style classes, separated by blanks, come first.
///
/// No text is ever parsed for mnemonics: it may come from an alarm.
public final class Parts {

  private Parts() {}

  /// Adds style classes.
  public static <N extends Node> N styled(String classes, N node) {
    node.getStyleClass().addAll(classes.split(" "));
    return node;
  }

  public static Label label(String classes, String text) {
    return styled(classes, new Label(text));
  }

  /// A label that is never cut.
  public static Label whole(String classes, String text) {
    Label label = label(classes, text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// A label of one line that may be cut; its tooltip has the whole text.
  public static Label line(String classes) {
    Label label = label(classes, "");
    Tooltip whole = tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /// A tooltip that has room for a long text.
  public static Tooltip tooltip() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(600);
    return tooltip;
  }

  /// A label that wraps instead of being cut.
  public static Label paragraph(String classes, String text) {
    Label label = label(classes, text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static FontIcon icon(String classes, Ikon ikon) {
    return styled(classes, new FontIcon(ikon));
  }

  public static Button button(String classes, Ikon ikon, String text, Runnable action) {
    Button button = styled(classes, new Button(text, new FontIcon(ikon)));
    if (!text.isEmpty()) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button without words; its name is told by the tooltip and to screen readers.
  public static Button iconButton(String classes, Ikon ikon, String name, Runnable action) {
    Button button = button(classes, ikon, "", action);
    name(button, name);
    return button;
  }

  /// Says, to the pointer and to screen readers, what a button without words is for.
  public static void name(ButtonBase button, String name) {
    if (button.getTooltip() == null) {
      button.setTooltip(new Tooltip());
    }
    button.getTooltip().setText(name);
    button.setAccessibleText(name);
  }

  /// Text that acts.
  public static Button link(String classes, String text, Runnable action) {
    Button button = styled(classes, new Button(text));
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> action.run());
    return button;
  }

  public static HBox row(String classes, Node... children) {
    return styled(classes, new HBox(children));
  }

  public static VBox column(String classes, Node... children) {
    return styled(classes, new VBox(children));
  }

  /// Takes the room that the others leave.
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /// Shows a node or takes it out of the layout.
  public static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  /// Switches a pseudo-class.
  public static void mark(Node node, String pseudoClass, boolean on) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(pseudoClass), on);
  }
}
