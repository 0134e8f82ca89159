package dev.tocsin.ui;

import dev.tocsin.settings.Attention;
import dev.tocsin.settings.Shelf;
import dev.tocsin.ui.action.ShelfRules;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What may interrupt, as the window shows it and as the settings keep it: it changes here at once,
/// and is kept as soon as the disk has done it. JavaFX thread only.
final class KeptAttention implements ShelfRules {

  private final SettingsKeeper keeper;
  private final Consumer<Attention> shown;
  private Attention attention;

  /// @param shown told of each change
  KeptAttention(SettingsKeeper keeper, Attention attention, Consumer<Attention> shown) {
    this.keeper = keeper;
    this.attention = attention;
    this.shown = shown;
  }

  Attention get() {
    return attention;
  }

  /// Takes over what was set elsewhere.
  void use(Attention newest) {
    attention = newest;
    shown.accept(newest);
  }

  /// Nothing reaches the desktop until then; again at once for null.
  void mute(@Nullable Instant until) {
    keep(before -> before.withMutedUntil(until));
  }

  @Override
  public List<Shelf> shelves() {
    return attention.shelves();
  }

  @Override
  public void change(UnaryOperator<List<Shelf>> change) {
    keep(before -> before.withShelves(change.apply(before.shelves())));
  }

  private void keep(UnaryOperator<Attention> change) {
    use(change.apply(attention));
    keeper.change(settings -> settings.withAttention(change.apply(settings.attention())));
  }
}
