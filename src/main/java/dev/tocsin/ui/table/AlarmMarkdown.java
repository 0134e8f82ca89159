package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder.Column;
import java.util.List;
import java.util.stream.Collectors;

/// Alarms as a Markdown table. Nothing that an alarm says can become markup, a link or HTML where
/// it is pasted.
final class AlarmMarkdown {

  private static final List<Column> COLUMNS =
      List.of(
          Column.STATE,
          Column.LEVEL,
          Column.POLICY,
          Column.OBJECT,
          Column.CONDITION,
          Column.VALUE,
          Column.REGION,
          Column.FIRST_OCCURRED,
          Column.DURATION);

  private AlarmMarkdown() {}

  static String of(List<Row> rows, CellTexts texts) {
    String head =
        line(COLUMNS.stream().map(column -> texts.context().words().column(column)).toList());
    String rule = "|" + " --- |".repeat(COLUMNS.size()) + "\n";
    return rows.stream()
        .map(row -> line(COLUMNS.stream().map(column -> text(row, column, texts)).toList()))
        .collect(Collectors.joining("", head + rule, ""));
  }

  /// A time of day alone says nothing tomorrow.
  private static String text(Row row, Column column, CellTexts texts) {
    return column == Column.FIRST_OCCURRED
        ? texts.context().times().exact(row.firstOccurredAt())
        : texts.of(row, column);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(AlarmMarkdown::escaped)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /// Markdown takes a backslash before any ASCII punctuation; HTML needs references, and so does
  /// what would become a link or a mention by itself.
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int index = 0; index < text.length(); index++) {
      char c = text.charAt(index);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '@' -> escaped.append("&#64;");
        case '\n', '\r' -> escaped.append(' ');
        case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '!', '|', '~', '$' ->
            escaped.append('\\').append(c);
        case ':' -> escaped.append(text.startsWith("://", index) ? "&#58;" : ":");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
