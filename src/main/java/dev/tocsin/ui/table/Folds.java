package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Rest;
import dev.tocsin.dashboard.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Which groups are open, as the person asks for it. JavaFX thread only.
final class Folds {

  private final List<Line> lines;
  private final CurrentLine current;
  private final Supplier<Set<String>> shown;
  private final Consumer<Set<String>> ask;

  /// @param shown the groups that are open, see [BoardRequest#openGroups()]
  /// @param ask asks for others
  Folds(
      List<Line> lines,
      CurrentLine current,
      Supplier<Set<String>> shown,
      Consumer<Set<String>> ask) {
    this.lines = lines;
    this.current = current;
    this.shown = shown;
    this.ask = ask;
  }

  /// Opens the current group, or closes it; from a row in a group goes to its head. False when
  /// there are no groups.
  boolean fold(boolean open) {
    switch (current.get()) {
      case Group group when group.open() != open -> turn(group);
      case Row row when !open -> {
        for (int index = current.index(); index >= 0; index--) {
          if (lines.get(index) instanceof Group group) {
            current.select(group);
            return true;
          }
        }
        return false;
      }
      case Group _, Row _, Rest _ -> {
        return false;
      }
      case null -> {
        return false;
      }
    }
    return true;
  }

  /// Opens a group or closes it, or shows all that is left of one.
  void turn(Line line) {
    Set<String> open = new HashSet<>(shown.get());
    switch (line) {
      case Group group -> {
        if (!open.remove(group.key())) {
          open.add(group.key());
        }
        open.remove(group.wholeKey());
      }
      case Rest rest -> open.add(rest.group().wholeKey());
      case Row _ -> {
        return;
      }
    }
    ask.accept(open);
  }
}
