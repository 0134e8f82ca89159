package dev.tocsin.ui.table;

import dev.tocsin.alarm.Level;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Alarms in three lines each, to be pasted into a message.
final class AlarmText {

  private AlarmText() {}

  static String of(List<Row> rows, ViewContext context) {
    return rows.stream().map(row -> of(row, context)).collect(Collectors.joining("\n\n"));
  }

  static String of(Row row, ViewContext context) {
    Instant end = row.alarm().course().resolvedAt();
    return Stream.of(
            joined(
                context.words().state(row),
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
