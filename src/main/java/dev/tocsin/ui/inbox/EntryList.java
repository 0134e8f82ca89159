package dev.tocsin.ui.inbox;

import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The bodies in the inbox. The selection belongs to a body and not to a place; when the body
/// leaves, the next one is selected.
final class EntryList {

  private final ListView<InboxEntry> list = Parts.styled("entry-list", new ListView<>());
  private final Consumer<InboxEntry> selected;
  private boolean showing;

  /// @param selected another body was selected, or the same one has changed
  EntryList(ViewContext context, Consumer<InboxEntry> selected, Consumer<InboxEntry> delete) {
    this.selected = selected;
    list.setCellFactory(_ -> new EntryCell(context));
    list.setAccessibleText(context.text("inbox.title"));
    list.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> select(entry));
    list.setOnKeyPressed(press -> key(press, delete));
  }

  Node node() {
    return list;
  }

  int size() {
    return list.getItems().size();
  }

  void show(List<InboxEntry> entries) {
    if (entries.equals(list.getItems())) {
      return;
    }
    InboxEntry before = list.getSelectionModel().getSelectedItem();
    int place = Math.max(0, list.getSelectionModel().getSelectedIndex());
    showing = true;
    try {
      list.getItems().setAll(entries);
      list.getSelectionModel().clearSelection();
    } finally {
      showing = false;
    }
    if (!entries.isEmpty()) {
      int same = before == null ? -1 : indexOf(before.id());
      list.getSelectionModel().select(same >= 0 ? same : Math.min(place, entries.size() - 1));
    }
  }

  private int indexOf(long id) {
    for (int index = 0; index < list.getItems().size(); index++) {
      if (list.getItems().get(index).id() == id) {
        return index;
      }
    }
    return -1;
  }

  private void select(@Nullable InboxEntry entry) {
    if (!showing && entry != null) {
      selected.accept(entry);
    }
  }

  private void key(KeyEvent press, Consumer<InboxEntry> delete) {
    InboxEntry entry = list.getSelectionModel().getSelectedItem();
    if (press.getCode() == KeyCode.DELETE && entry != null) {
      delete.accept(entry);
      press.consume();
    }
  }
}
