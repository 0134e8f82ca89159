package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.control.Symbols;
import java.util.function.Supplier;

/// Makes the cells of each column.
final class ColumnCells {

  private final TableLook look;
  private final TimeCell.All times = new TimeCell.All();

  ColumnCells(TableLook look) {
    this.look = look;
  }

  /// Writes the running times anew.
  void tick() {
    times.tick();
  }

  RowCell of(Column column) {
    Supplier<String> heading = () -> look.heading(column);
    return switch (column) {
      case STATE -> new StateCell(heading, look);
      case LEVEL ->
          new IconCell(
              "level-cell",
              heading,
              row -> Symbols.of(row.level()),
              row -> look.context().words().level(row.level()));
      case POLICY, OBJECT, CONDITION ->
          new NameCell(
              heading,
              new NameCell.Texts(
                  row -> look.texts().of(row, column),
                  row -> look.texts().below(row, column),
                  group -> CellTexts.columnOf(group.grouping()) == column,
                  group -> look.texts().of(group, column),
                  rest -> look.texts().of(rest, column)),
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
              row -> look.texts().of(row, column),
              group -> look.texts().of(group, column));
      case VALUE -> new ValueCell(heading, look);
      case MARGIN ->
          new TextCell(
              "margin-cell",
              heading,
              row -> look.texts().of(row, column),
              group -> look.texts().of(group, column));
      case NOTIFICATIONS ->
          new TextCell(
              "pushes-cell",
              heading,
              row -> look.texts().of(row, column),
              group -> look.texts().of(group, column));
      case DURATION ->
          new TimeCell(
              "duration-cell",
              heading,
              row -> look.texts().of(row, column),
              group -> look.texts().of(group, column),
              times);
      case LAST_PUSH, NEXT_DUE ->
          new TimeCell(
              "last-push-cell",
              heading,
              row -> look.texts().of(row, column),
              group -> look.texts().of(group, column),
              times);
    };
  }
}
