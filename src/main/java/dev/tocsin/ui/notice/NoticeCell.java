package dev.tocsin.ui.notice;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.NoticeLog;
import dev.tocsin.notification.ReasonWriter;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// One notice: its level, when, what, and below it where it went and why.
final class NoticeCell extends ListCell<NoticeLog.Entry> {

  private final ViewContext context;
  private final ReasonWriter reasons;
  private final FontIcon icon = new FontIcon(MaterialDesignM.MINUS);
  private final Label time = Parts.whole("notice-time", "");
  private final Label title = Parts.line("notice-title");
  private final Label body = Parts.line("notice-body");
  private final Label reason = Parts.line("muted");
  private final HBox line;

  NoticeCell(ViewContext context) {
    this.context = context;
    reasons = new ReasonWriter(context.texts(), context.times().zone());
    getStyleClass().add("notice-cell");
    VBox words = Parts.column("notice-words", title, body, reason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = Parts.row("notice-line", time, icon, words);
    line.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(NoticeLog.@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      Symbols.mark(this, (Level) null);
      return;
    }
    var notice = entry.notice();
    time.setText(context.times().brief(entry.at(), context.now()));
    icon.setIconCode(Symbols.of(notice.level()));
    title.setText(notice.title());
    body.setText(notice.body());
    Parts.present(body, !notice.body().isEmpty());
    reason.setText(reasons.line(notice.channel(), entry.reason(), entry.at()));
    Symbols.mark(this, notice.level());
    setGraphic(line);
    setAccessibleText(
        String.join(
            ", ",
            time.getText(),
            context.words().level(notice.level()),
            notice.title(),
            notice.body(),
            reason.getText()));
  }
}
