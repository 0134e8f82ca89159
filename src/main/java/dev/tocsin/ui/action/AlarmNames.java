package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import java.util.List;

/// What alarms are called in a question about them.
final class AlarmNames {

  private static final int MOST = 3;

  private AlarmNames() {}

  /// Of many the first few.
  static String of(List<Row> rows) {
    List<String> names = rows.stream().limit(MOST).map(AlarmNames::name).toList();
    return String.join("\n", names) + (rows.size() > names.size() ? "\n…" : "");
  }

  private static String name(Row row) {
    return row.condition().isEmpty() || row.object().isEmpty()
        ? row.condition() + row.object()
        : row.condition() + " · " + row.object();
  }
}
