package dev.tocsin.ui;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Page;
import dev.tocsin.ui.detail.DetailPane;
import dev.tocsin.ui.table.AlarmTable;

/// A page with a table of alarms and the detail of one of them beside it.
interface TablePage extends Page {

  AlarmTable table();

  DetailPane detail();

  /// Whether the detail is on the screen.
  boolean isDetailOpen();

  /// Opens the detail of this alarm.
  void open(Row row);
}
