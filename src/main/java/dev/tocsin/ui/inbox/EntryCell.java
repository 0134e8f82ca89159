package dev.tocsin.ui.inbox;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One body in the list: why it is here, how often it came and when, and how it begins.
final class EntryCell extends ListCell<InboxEntry> {

  private static final int LONGEST_BEGINNING = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final ViewContext context;
  private final Label reason = Parts.label("entry-reason", "");
  private final Label count = Parts.whole("entry-count", "");
  private final Label time = Parts.whole("entry-time", "");
  private final Label beginning = Parts.label("entry-beginning mono", "");
  private final VBox both;

  EntryCell(ViewContext context) {
    this.context = context;
    getStyleClass().add("entry-cell");
    reason.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(reason, Priority.ALWAYS);
    both = Parts.column("entry", Parts.row("entry-head", reason, count, time), beginning);
    // As wide as the list: what is longer is cut instead of scrolled.
    both.setMinWidth(0);
    setPrefWidth(0);
    setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable InboxEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    reason.setText(context.words().reason(entry.reason()));
    count.setText(context.text("inbox.times", entry.count()));
    Parts.present(count, entry.count() > 1);
    time.setText(context.times().brief(entry.receivedAt(), context.now()));
    String body = entry.body();
    beginning.setText(
        VisibleText.line(
            BLANKS
                .matcher(body.substring(0, Math.min(body.length(), LONGEST_BEGINNING)).strip())
                .replaceAll(" ")));
    setGraphic(both);
    setAccessibleText(reason.getText() + ", " + time.getText() + ", " + beginning.getText());
  }
}
