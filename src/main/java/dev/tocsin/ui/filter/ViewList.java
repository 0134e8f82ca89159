package dev.tocsin.ui.filter;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Board;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The saved views, each with the key that opens it and how many alarms it has. Its menu renames,
/// moves and removes it; what was removed can be put back.
final class ViewList {

  private static final int KEYS = 9;

  /// What can be done with a view.
  private static final List<String> MENU =
      List.of("view.rename", "view.up", "view.down", "view.remove");

  private final ViewContext context;
  private final ViewShelf shelf;
  private final VBox lines = Parts.column("facet-values");
  private final List<Line> shown = new ArrayList<>();
  private final TextField name = Parts.styled("facet-search", new TextField());
  private final Label title = Parts.label("facet-title", "");
  private final Button save;
  private final Button undo;
  private final VBox node;
  private List<NamedQuery> views = List.of();
  private @Nullable Board board;

  /// The place of the view whose name is being written; -1 for a new one.
  private int named = -1;

  private @Nullable String removed;

  ViewList(ViewContext context, ViewShelf shelf) {
    this.context = context;
    this.shelf = shelf;
    undo = Parts.link("facet-more", "", this::putBack);
    save = Parts.iconButton("tiny-button", MaterialDesignP.PLUS, "", () -> ask(-1, ""));
    name.setOnAction(_ -> keepName());
    name.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Parts.present(name, false);
    node =
        Parts.column(
            "facet", Parts.row("facet-head-words", title, Parts.spring(), save), lines, name, undo);
    node.setId("views");
    write();
  }

  /// Writes everything again, in the language of the moment.
  void write() {
    title.setText(context.text("view.title"));
    save.getTooltip().setText(context.text("view.save"));
    save.setAccessibleText(context.text("view.save"));
    name.setPromptText(context.text("view.name"));
    name.setAccessibleText(context.text("view.name"));
    shown.forEach(Line::write);
    refresh();
  }

  Node node() {
    return node;
  }

  void show(List<NamedQuery> newViews) {
    views = List.copyOf(newViews);
    refresh();
  }

  void show(Board newest) {
    board = newest;
    refresh();
  }

  /// Lines are reused: one that is taken out loses the keyboard and its menu.
  private void refresh() {
    while (shown.size() < views.size()) {
      shown.add(new Line(shown.size()));
    }
    for (int place = 0; place < views.size(); place++) {
      shown.get(place).refresh();
    }
    List<Node> wanted =
        shown.subList(0, views.size()).stream().<Node>map(line -> line.button).toList();
    if (!lines.getChildren().equals(wanted)) {
      lines.getChildren().setAll(wanted);
    }
    Parts.present(undo, removed != null);
    undo.setText(context.text("view.undo", removed == null ? "" : removed));
  }

  /// Empty until a picture has counted these very views.
  private String counted(int place) {
    return board != null
            && board.request().views().equals(views.stream().map(NamedQuery::query).toList())
        ? Integer.toString(board.views().get(place))
        : "";
  }

  private static MenuItem item(Runnable action) {
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void remove(int place, String name) {
    removed = VisibleText.line(name);
    shelf.remove(place);
  }

  private void putBack() {
    removed = null;
    shelf.putBack();
  }

  private void ask(int place, String before) {
    named = place;
    name.setText(before);
    Parts.present(name, true);
    name.requestFocus();
    name.selectAll();
  }

  private void keepName() {
    String written = name.getText().strip();
    Parts.present(name, false);
    if (!written.isEmpty() && named < 0) {
      shelf.save(written);
    } else if (!written.isEmpty()) {
      shelf.rename(named, written);
    }
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      Parts.present(name, false);
      press.consume();
    }
  }

  /// One view, by its place.
  private final class Line {

    private final int place;
    private final Label words = Parts.label("view-name", "");
    private final Label count = Parts.whole("facet-count", "");
    private final Button button;
    private final ContextMenu menu;

    Line(int place) {
      this.place = place;
      Label key = Parts.whole("key-hint", place < KEYS ? Integer.toString(place + 1) : " ");
      button = Parts.link("view-line", "", () -> shelf.open(place));
      button.setGraphic(Parts.row("facet-head-words", key, words, Parts.spring(), count));
      button.setMaxWidth(Double.MAX_VALUE);
      menu =
          new ContextMenu(
              item(() -> ask(place, views.get(place).name())),
              item(() -> shelf.move(place, -1)),
              item(() -> shelf.move(place, 1)),
              item(() -> remove(place, views.get(place).name())));
      button.setContextMenu(menu);
      write();
    }

    void write() {
      for (int item = 0; item < MENU.size(); item++) {
        menu.getItems().get(item).setText(context.text(MENU.get(item)));
      }
    }

    void refresh() {
      NamedQuery view = views.get(place);
      words.setText(VisibleText.line(view.name()));
      count.setText(counted(place));
      button.setAccessibleText(words.getText() + " " + count.getText());
      boolean chosen = board != null && board.request().query().text().equals(view.query().text());
      Parts.mark(button, "chosen", chosen);
    }
  }
}
