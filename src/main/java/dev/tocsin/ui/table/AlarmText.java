package dev.tocsin.ui.table;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// An alarm in three lines, to be pasted into a message.
final class AlarmText {

  private AlarmText() {}

  static void copy(Row row, ViewContext context) {
    ClipboardContent content = new ClipboardContent();
    content.putString(of(row, context));
    Clipboard.getSystemClipboard().setContent(content);
  }

  static String of(Row row, ViewContext context) {
    Instant end = row.alarm().course().resolvedAt();
    return Stream.of(
            joined(
                context.words().state(row.state()),
                row.level() == Level.UNGRADED ? "" : context.words().level(row.level()),
                row.condition(),
                row.value(),
                row.threshold()),
            joined(row.policy(), row.object(), row.product(), row.region()),
            joined(
                context.text("detail.since", context.times().exact(row.firstOccurredAt())),
                end == null ? "" : context.text("detail.until", context.times().exact(end))))
        .collect(Collectors.joining("\n"));
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
