package dev.tocsin.ui.action;

import dev.tocsin.settings.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the rules are kept that shelve alarms. JavaFX thread only; a change returns at once.
public interface ShelfRules {

  /// Those that are set now.
  List<Shelf> shelves();

  /// Keeps others instead; where that fails the window says so.
  void change(UnaryOperator<List<Shelf>> change);

  /// Keeps one more.
  default void add(Shelf shelf) {
    change(before -> {
      List<Shelf> more = new ArrayList<>(before);
      more.add(shelf);
      return more;
    });
  }

  /// Ends one.
  default void remove(Shelf shelf) {
    change(before -> before.stream().filter(each -> !each.equals(shelf)).toList());
  }
}
