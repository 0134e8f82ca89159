package dev.tocsin.tray;

import java.util.List;

/// One line of the menu of the icon. Labels are plain text; who draws them sees to it that nothing
/// in them acts.
sealed interface MenuEntry {

  /// Tells something, and cannot be clicked.
  record Note(String label) implements MenuEntry {}

  /// Does something.
  record Item(String label, TrayChoice choice) implements MenuEntry {}

  /// Opens more entries.
  record Submenu(String label, List<MenuEntry> entries) implements MenuEntry {}

  /// A line between two groups.
  record Separator() implements MenuEntry {}
}
