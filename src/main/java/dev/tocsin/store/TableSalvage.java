package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;

/// Copies the rows of one table that can be read, by the numbers of its rows.
///
/// Where reading fails, the range is halved until what cannot be read stands alone. So a damaged
/// page costs its own rows and no others.
final class TableSalvage {

  private static final int COMMITTED_AFTER = 10_000;

  /// Numbers of rows, both included.
  record Range(long from, long to) {

    @Override
    public String toString() {
      return from == to ? Long.toString(from) : from + "–" + to;
    }
  }

  private final Connection source;
  private final String select;
  private final PreparedStatement insert;
  private final Connection target;
  private final int columns;
  private final LongConsumer read;
  private final List<Range> lost = new ArrayList<>();
  private long rows;

  /// @param read told now and then how many rows have been read
  TableSalvage(
      Connection source, Connection target, String table, List<String> columns, LongConsumer read)
      throws SQLException {
    this.source = source;
    this.target = target;
    this.columns = columns.size();
    this.read = read;
    String names = String.join(", ", columns);
    select =
        "SELECT rowid, %s FROM %s WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
            .formatted(names, table);
    insert =
        target.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                    table, names, String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  /// Copies what can be read of these numbers.
  void copy(long from, long to) throws SQLException {
    long next = copyUntilDamaged(from, to);
    if (next > to) {
      return;
    }
    if (next == to) {
      lose(to);
      return;
    }
    long middle = next + (to - next) / 2;
    copy(next, middle);
    copy(middle + 1, to);
  }

  long rows() {
    return rows;
  }

  /// The numbers under which nothing could be read, in their order. There need not have been a row
  /// under each.
  List<Range> lost() {
    return List.copyOf(lost);
  }

  /// @return the first number that could not be read, or one beyond the last
  private long copyUntilDamaged(long from, long to) throws SQLException {
    long next = from;
    // One that met damage cannot be used again.
    try (PreparedStatement statement = source.prepareStatement(select)) {
      statement.setLong(1, from);
      statement.setLong(2, to);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          long row = found.getLong(1);
          if (row < next || row > to) {
            return next;
          }
          Object[] values = new Object[columns];
          for (int column = 0; column < columns; column++) {
            values[column] = found.getObject(column + 2);
          }
          next = row + 1;
          keep(row, values);
        }
        return to + 1;
      }
    } catch (SQLException damaged) {
      return next;
    }
  }

  /// What is no row of this table any more is refused by the table itself. Anything else is a fault
  /// of the new database, a full disk most of all, and no damage of the old one.
  private void keep(long row, Object[] values) {
    try {
      for (int column = 0; column < columns; column++) {
        insert.setObject(column + 1, values[column]);
      }
      insert.executeUpdate();
      rows++;
      if (rows % COMMITTED_AFTER == 0) {
        target.commit();
        read.accept(rows);
      }
    } catch (SQLException e) {
      if (!Database.isRefusal(e)) {
        throw new DatabaseProblem(
            "What was read could not be written: %s. Make room on the disk and try again. Nothing"
                    .formatted(e.getMessage())
                + " was changed.",
            e);
      }
      lose(row);
    }
  }

  private void lose(long row) {
    Range last = lost.isEmpty() ? null : lost.getLast();
    if (last != null && last.to() == row - 1) {
      lost.set(lost.size() - 1, new Range(last.from(), row));
    } else {
      lost.add(new Range(row, row));
    }
  }
}
