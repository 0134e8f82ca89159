package dev.tocsin.ui.control;

import dev.tocsin.alarm.VisibleText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The body of a callback: laid out in lines, or as it was received. What is copied is always the
/// whole body as it was received.
public final class BodyText {

  private static final int LONGEST_SHOWN = 20_000;

  private final ViewContext context;
  private final TextArea area = Parts.styled("raw-body mono", new TextArea());
  private final ToggleButton asReceived;
  private final Label cut = Parts.paragraph("muted", "");
  private final VBox node;
  private String body = "";

  /// @param name what a screen reader calls it
  public BodyText(ViewContext context, String name) {
    this.context = context;
    asReceived = Parts.styled("toggle", new ToggleButton(context.text("inbox.asReceived")));
    asReceived.setMnemonicParsing(false);
    asReceived.setMinWidth(ToggleButton.USE_PREF_SIZE);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(name);
    VBox.setVgrow(area, Priority.ALWAYS);
    node =
        Parts.column(
            "raw",
            area,
            Parts.row(
                "raw-foot",
                asReceived,
                cut,
                Parts.spring(),
                CopyButton.worded("small-button", context.text("action.copy"), () -> body)));
    VBox.setVgrow(node, Priority.ALWAYS);
    asReceived.selectedProperty().subscribe(this::write);
  }

  public Node node() {
    return node;
  }

  /// What takes the keyboard.
  public Node focusTarget() {
    return area;
  }

  public void show(String newBody) {
    body = newBody;
    write();
  }

  private void write() {
    String shown = body.substring(0, Math.min(body.length(), LONGEST_SHOWN));
    String text =
        VisibleText.block(
            asReceived.isSelected() ? shown : JsonLayout.of(shown), Integer.MAX_VALUE);
    // To set the same text again would scroll to its beginning.
    if (!text.equals(area.getText())) {
      area.setText(text);
    }
    cut.setText(body.length() > LONGEST_SHOWN ? context.text("detail.rawCut", LONGEST_SHOWN) : "");
  }
}
