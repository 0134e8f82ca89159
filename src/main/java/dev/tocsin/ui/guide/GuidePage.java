package dev.tocsin.ui.guide;

import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.guide.GuideText.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The user's guide: its headings, and the text, which scrolls to the one that is chosen. JavaFX
/// thread only.
public final class GuidePage implements Page {

  private static final double PAGE = 0.9;

  private final VBox text = Parts.column("guide-body");
  private final ScrollPane scroll = Parts.styled("guide-scroll", new ScrollPane(text));
  private final ListView<String> headings = Parts.styled("section-list", new ListView<>());
  private final List<Node> places = new ArrayList<>();
  private final BorderPane node = Parts.styled("guide-page", new BorderPane());

  /// @param back the person goes back to the alarms
  public GuidePage(ViewContext context, Runnable back) {
    GuideText guide = GuideText.in(context.texts().locale());
    GuideBlocks blocks = new GuideBlocks(context, text.widthProperty());
    for (Block block : guide.blocks()) {
      Node drawn = blocks.draw(block);
      text.getChildren().add(drawn);
      if (block instanceof Block.Heading(String words)) {
        headings.getItems().add(words);
        places.add(drawn);
      }
    }
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    headings.setCellFactory(_ -> new HeadingCell());
    headings.setAccessibleText(guide.title());
    headings
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(chosen -> scrollTo(chosen.intValue()));
    headings.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.label("page-title", guide.title())));
    node.setLeft(headings);
    node.setCenter(scroll);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    return List.of(headings, scroll);
  }

  /// Goes on where the person is in the other page.
  public void takeUp(GuidePage other) {
    node.applyCss();
    node.layout();
    headings.getSelectionModel().select(other.headings.getSelectionModel().getSelectedIndex());
  }

  /// The heading that is chosen stands at the top.
  private void scrollTo(int place) {
    if (place < 0) {
      return;
    }
    Bounds heading = places.get(place).getBoundsInParent();
    double hidden = text.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, heading.getMinY() / hidden));
  }

  /// The text is read without leaving the headings.
  private void pressed(KeyEvent press) {
    double step = press.getCode() == KeyCode.PAGE_UP ? -PAGE : PAGE;
    if (press.getCode() == KeyCode.PAGE_UP
        || press.getCode() == KeyCode.PAGE_DOWN
        || press.getCode() == KeyCode.SPACE) {
      double view = scroll.getViewportBounds().getHeight();
      double hidden = text.getHeight() - view;
      scroll.setVvalue(
          hidden <= 0 ? 0 : Math.clamp(scroll.getVvalue() + step * view / hidden, 0, 1));
      press.consume();
    }
  }

  private static final class HeadingCell extends ListCell<String> {

    HeadingCell() {
      getStyleClass().add("section-cell");
    }

    @Override
    protected void updateItem(@Nullable String heading, boolean empty) {
      super.updateItem(heading, empty);
      setText(heading);
    }
  }
}
