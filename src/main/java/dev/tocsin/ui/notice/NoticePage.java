package dev.tocsin.ui.notice;

import dev.tocsin.notification.NoticeLog;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The notification centre: everything that was told since the program began, newest first, where
/// it went and why. Each line opens its alarm. JavaFX thread only.
public final class NoticePage implements Page {

  private final LongConsumer open;
  private final ListView<NoticeLog.Entry> list = Parts.styled("notice-list", new ListView<>());
  private final BorderPane node = Parts.styled("notice-page", new BorderPane(list));

  /// @param open opens the alarm with this id
  /// @param back the person goes back to the alarms
  public NoticePage(ViewContext context, LongConsumer open, Runnable back) {
    this.open = open;
    list.setCellFactory(_ -> new NoticeCell(context));
    list.setAccessibleText(context.text("notices.title"));
    list.setPlaceholder(
        Parts.column(
            "empty-state",
            Parts.icon("empty-icon", MaterialDesignM.MESSAGE_OUTLINE),
            Parts.label("empty-title", context.text("notices.none")),
            Parts.paragraph("empty-text", context.text("notices.noneAdvice"))));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ENTER) {
            openSelected();
            press.consume();
          }
        });
    list.setOnMouseClicked(_ -> openSelected());
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.label("page-title", context.text("notices.title")),
            Parts.paragraph("muted", context.text("notices.subtitle"))));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public List<Node> panes() {
    return List.of(list);
  }

  /// Shows these, newest first; what was selected stays so.
  public void show(List<NoticeLog.Entry> entries) {
    NoticeLog.@Nullable Entry selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(entries);
    if (selected != null) {
      list.getSelectionModel().select(selected);
    }
  }

  private void openSelected() {
    NoticeLog.@Nullable Entry entry = list.getSelectionModel().getSelectedItem();
    if (entry != null && entry.notice().alarmId() != null) {
      open.accept(entry.notice().alarmId());
    }
  }
}
