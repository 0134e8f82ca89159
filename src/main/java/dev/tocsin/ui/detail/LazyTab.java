package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;

/// A tab whose content is made when it is first looked at, and shows an alarm only while somebody
/// looks: to open a detail must not cost what nobody sees.
final class LazyTab<T extends DetailTab> {

  private final Tab tab = new Tab();
  private final String title;
  private final Supplier<T> maker;
  private final boolean scrolling;
  private @Nullable T content;
  private @Nullable Dossier dossier;
  private boolean stale;

  private LazyTab(String title, Supplier<T> maker, boolean scrolling) {
    this.title = title;
    this.maker = maker;
    this.scrolling = scrolling;
    tab.selectedProperty().subscribe(_ -> bringUp());
  }

  /// One whose content may be higher than the pane.
  ///
  /// @param title the key of its text
  static <T extends DetailTab> LazyTab<T> scrolling(String title, Supplier<T> maker) {
    return new LazyTab<>(title, maker, true);
  }

  /// One whose content fills the pane.
  static <T extends DetailTab> LazyTab<T> filling(String title, Supplier<T> maker) {
    return new LazyTab<>(title, maker, false);
  }

  Tab tab() {
    return tab;
  }

  /// Is in the language of the moment as soon as it shows a dossier.
  void write(ViewContext context) {
    tab.setText(context.text(title));
    if (content != null && !content.translate()) {
      content = null;
      tab.setContent(null);
    }
  }

  T content() {
    T made = content;
    if (made == null) {
      made = maker.get();
      content = made;
      tab.setContent(scrolling ? scroll(made.node()) : made.node());
      tab.getContent().setVisible(false);
    }
    return made;
  }

  /// From now on this alarm; null while nothing is known of it.
  void show(@Nullable Dossier newDossier) {
    dossier = newDossier;
    stale = true;
    if (newDossier == null && content != null) {
      tab.getContent().setVisible(false);
    }
    bringUp();
  }

  private void bringUp() {
    if (tab.isSelected() && dossier != null && stale) {
      stale = false;
      content().show(dossier);
      tab.getContent().setVisible(true);
    }
  }

  private static Node scroll(Node node) {
    ScrollPane scroll = Parts.styled("detail-scroll", new ScrollPane(node));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
