package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;

/// Makes the cells of each column.
final class ColumnCells {

  private final ViewContext context;
  private final TableLook look;
  private final CellTexts texts;
  private final TimeCell.All times = new TimeCell.All();

  ColumnCells(ViewContext context, TableLook look, CellTexts texts) {
    this.context = context;
    this.look = look;
    this.texts = texts;
  }

  /// Writes the running times anew.
  void tick() {
    times.tick();
  }

  RowCell of(Column column) {
    var words = context.words();
    String heading = words.column(column);
    return switch (column) {
      case STATE -> new StateCell(heading, words);
      case LEVEL ->
          new IconCell(
              "level-cell",
              heading,
              row -> Symbols.of(row.level()),
              row -> words.level(row.level()));
      case POLICY, OBJECT, CONDITION ->
          new NameCell(
              heading,
              new NameCell.Texts(
                  row -> texts.of(row, column),
                  row -> texts.below(row, column),
                  group -> CellTexts.columnOf(group.grouping()) == column,
                  group -> texts.of(group, column),
                  rest -> texts.of(rest, column)),
              look,
              column == Column.POLICY);
      case PRODUCT,
          REGION,
          NAMESPACE,
          FIRST_OCCURRED,
          RESOLVED_AT,
          TYPE,
          POLICY_TYPE,
          ACCOUNT,
          ACKNOWLEDGED,
          NOTE,
          SHELVED_UNTIL ->
          new TextCell(
              "muted-cell",
              heading,
              row -> texts.of(row, column),
              group -> texts.of(group, column));
      case VALUE -> new ValueCell(heading, context.text("table.event"));
      case MARGIN ->
          new TextCell(
              "margin-cell",
              heading,
              row -> texts.of(row, column),
              group -> texts.of(group, column));
      case NOTIFICATIONS ->
          new TextCell(
              "pushes-cell",
              heading,
              row -> texts.of(row, column),
              group -> texts.of(group, column));
      case DURATION ->
          new TimeCell(
              "duration-cell",
              heading,
              row -> texts.of(row, column),
              group -> texts.of(group, column),
              times);
      case LAST_PUSH, NEXT_DUE ->
          new TimeCell(
              "last-push-cell",
              heading,
              row -> texts.of(row, column),
              group -> texts.of(group, column),
              times);
    };
  }
}
