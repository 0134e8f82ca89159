package dev.tocsin.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first needed: most pages are never looked at, and a change of
/// language makes all views anew. JavaFX thread only.
final class Lazily<T> {

  private final Supplier<T> make;
  private @Nullable T made;

  Lazily(Supplier<T> make) {
    this.make = make;
  }

  T get() {
    T known = made;
    if (known == null) {
      known = make.get();
      made = known;
    }
    return known;
  }

  boolean isMade() {
    return made != null;
  }

  void ifMade(Consumer<T> action) {
    T known = made;
    if (known != null) {
      action.accept(known);
    }
  }
}
