package dev.tocsin.ui;

import dev.tocsin.settings.Shelf;
import dev.tocsin.ui.action.ShelfRules;
import java.util.List;
import java.util.function.UnaryOperator;

/// The rules that shelve alarms, as the window shows them and as the settings keep them. JavaFX
/// thread only.
final class KeptShelves implements ShelfRules {

  private final SettingsKeeper keeper;
  private List<Shelf> shelves;

  KeptShelves(SettingsKeeper keeper, List<Shelf> shelves) {
    this.keeper = keeper;
    this.shelves = shelves;
  }

  /// Takes over what was set elsewhere.
  void use(List<Shelf> newest) {
    shelves = newest;
  }

  @Override
  public List<Shelf> shelves() {
    return shelves;
  }

  @Override
  public void change(UnaryOperator<List<Shelf>> change) {
    shelves = List.copyOf(change.apply(shelves));
    keeper.change(settings -> {
      var attention = settings.attention();
      return settings.withAttention(attention.withShelves(change.apply(attention.shelves())));
    });
  }
}
