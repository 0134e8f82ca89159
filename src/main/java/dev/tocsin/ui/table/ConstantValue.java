package dev.tocsin.ui.table;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// A cell's value that never changes, as rows are immutable: nobody needs to be registered.
record ConstantValue<T>(T value) implements ObservableValue<T> {

  @Override
  public T getValue() {
    return value;
  }

  @Override
  public void addListener(ChangeListener<? super T> listener) {}

  @Override
  public void removeListener(ChangeListener<? super T> listener) {}

  @Override
  public void addListener(InvalidationListener listener) {}

  @Override
  public void removeListener(InvalidationListener listener) {}
}
