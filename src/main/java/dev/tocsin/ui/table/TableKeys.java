package dev.tocsin.ui.table;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/// What keys do while the table has the keyboard. A key that the person uses somewhere else in the
/// window passes.
final class TableKeys {

  private final AlarmTable alarms;

  private TableKeys(AlarmTable alarms) {
    this.alarms = alarms;
  }

  static void on(TableView<?> table, AlarmTable alarms) {
    TableKeys keys = new TableKeys(alarms);
    // Before the table's own keys, which know one selected row only.
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getTarget().equals(table) && !press.isAltDown() && keys.handles(press)) {
            press.consume();
          }
        });
  }

  private boolean handles(KeyEvent press) {
    if (press.isShortcutDown()) {
      return !press.isShiftDown() && withShortcut(press);
    }
    return press.isShiftDown() ? withShift(press) : plain(press);
  }

  private boolean withShortcut(KeyEvent press) {
    switch (press.getCode()) {
      case A -> alarms.chooseAll();
      case C -> alarms.rowActions().copyText();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withShift(KeyEvent press) {
    switch (press.getCode()) {
      case UP -> alarms.extend(-1);
      case DOWN -> alarms.extend(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent press) {
    switch (press.getCode()) {
      case ENTER -> alarms.openCurrent();
      case LEFT -> {
        return alarms.fold(false);
      }
      case RIGHT -> {
        return alarms.fold(true);
      }
      case ESCAPE -> {
        return alarms.clearChosen();
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
