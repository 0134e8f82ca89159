package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.ui.control.BodyText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The bodies of the pushes, one at a time.
final class RawTab implements DetailTab {

  private final ViewContext context;
  private final ComboBox<StoredCallback> chooser = Parts.styled("push-chooser", new ComboBox<>());
  private final BodyText body;
  private final VBox content;

  RawTab(ViewContext context) {
    this.context = context;
    body = new BodyText(context, context.text("detail.raw"));
    chooser.setMaxWidth(Double.MAX_VALUE);
    chooser.setAccessibleText(context.text("detail.timeline"));
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable StoredCallback callback) {
            return callback == null ? "" : nameOf(callback);
          }

          @Override
          public @Nullable StoredCallback fromString(String text) {
            return chooser.getValue();
          }
        });
    chooser
        .valueProperty()
        .subscribe(callback -> body.show(callback == null ? "" : callback.body()));
    content = Parts.column("tab-content raw", chooser, body.node());
  }

  @Override
  public Node node() {
    return content;
  }

  @Override
  public void show(Dossier dossier) {
    StoredCallback chosen = chooser.getValue();
    List<StoredCallback> newestFirst = dossier.callbacks().reversed();
    chooser.getItems().setAll(newestFirst);
    chooser.setValue(
        newestFirst.stream()
            .filter(callback -> chosen != null && callback.id() == chosen.id())
            .findFirst()
            .orElse(newestFirst.isEmpty() ? null : newestFirst.getFirst()));
  }

  private String nameOf(StoredCallback callback) {
    return context.text(
        "detail.rawChoice",
        context.times().brief(callback.receivedAt(), context.now()),
        context.words().effect(callback.effect()));
  }
}
