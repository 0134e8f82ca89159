package dev.tocsin.ui.guide;

import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.guide.GuideText.Block;
import dev.tocsin.ui.guide.GuideText.Span;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Draws the parts of the guide.
final class GuideBlocks {

  private final ViewContext context;
  private final ReadOnlyDoubleProperty room;

  /// @param room how wide a picture may be
  GuideBlocks(ViewContext context, ReadOnlyDoubleProperty room) {
    this.context = context;
    this.room = room;
  }

  Node draw(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> Parts.paragraph("guide-heading", text);
      case Block.Paragraph(List<Span> spans) -> flow(spans);
      case Block.Item(String marker, List<Span> spans) -> {
        TextFlow words = flow(spans);
        HBox.setHgrow(words, Priority.ALWAYS);
        yield Parts.row("guide-item", Parts.whole("guide-marker", marker), words);
      }
      case Block.Code(String text) -> code(text);
      case Block.Picture(String file, String words) -> picture(file, words);
      case Block.Way(List<String> parts) -> way(parts);
    };
  }

  private static TextFlow flow(List<Span> spans) {
    TextFlow flow = new TextFlow();
    for (Span span : spans) {
      Text text = Parts.styled("guide-text", new Text(span.text()));
      switch (span.look()) {
        case PLAIN -> {}
        case STRONG, NAME -> Parts.mark(text, "strong", true);
        case CODE -> Parts.styled("guide-word mono", text);
      }
      flow.getChildren().add(text);
    }
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(spans.stream().map(Span::text).collect(Collectors.joining()));
    return flow;
  }

  private Node code(String text) {
    Label lines = Parts.paragraph("guide-code mono", text);
    HBox.setHgrow(lines, Priority.ALWAYS);
    return Parts.row("guide-code-row", lines, CopyButton.small(context.texts(), () -> text));
  }

  private Node picture(String file, String words) {
    Image image = new Image(GuideBlocks.class.getResourceAsStream(file));
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.fitWidthProperty().bind(Bindings.min(image.getWidth() * 0.6, room));
    view.setAccessibleText(words);
    return Parts.column(
        "guide-picture", Parts.column("guide-frame", view), Parts.paragraph("muted", words));
  }

  private static Node way(List<String> parts) {
    FlowPane path = Parts.styled("guide-way", new FlowPane());
    for (String part : parts) {
      if (!path.getChildren().isEmpty()) {
        path.getChildren().add(Parts.icon("path-arrow", MaterialDesignC.CHEVRON_RIGHT));
      }
      path.getChildren().add(Parts.whole("guide-step", part));
    }
    return path;
  }
}
