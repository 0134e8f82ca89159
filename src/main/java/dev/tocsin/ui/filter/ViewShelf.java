package dev.tocsin.ui.filter;

/// Where the saved views are kept. Called on the JavaFX thread; after every change the newest list
/// is shown by [FacetPane#show(java.util.List)]. Places count from 0.
public interface ViewShelf {

  /// Looks at the alarms as the view does.
  void open(int place);

  /// Keeps how the alarms are looked at now as a new view at the end.
  void save(String name);

  void rename(int place, String name);

  /// Takes a view away.
  void remove(int place);

  /// Puts the view back that was taken away last.
  void putBack();

  /// Moves a view up or down by that many places.
  void move(int place, int by);
}
