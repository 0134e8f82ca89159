package dev.tocsin.ui;

import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.filter.ViewShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The person's saved views; a few of the program's own while there are none. JavaFX thread only.
final class SavedViews implements ViewShelf {

  /// What the views ask of the window.
  interface Looks {

    /// Looks at the alarms like this.
    void look(SavedView view, SortOrder order);

    /// How the alarms are looked at now.
    SavedView looked(String name);

    /// The views are others now, to be shown and kept.
    void changed(List<SavedView> views);

    /// In whose language the program's own views are named.
    ViewContext context();
  }

  private final Looks looks;
  private List<SavedView> own;
  private @Nullable SavedView removed;
  private int removedFrom;

  /// @param own empty when the person has none
  SavedViews(Looks looks, List<SavedView> own) {
    this.looks = looks;
    this.own = List.copyOf(own);
  }

  /// As the pane shows them.
  List<NamedQuery> named() {
    return all().stream().map(view -> new NamedQuery(view.name(), parsed(view.query()))).toList();
  }

  @Override
  public void open(int place) {
    List<SavedView> all = all();
    if (place < all.size()) {
      SavedView view = all.get(place);
      looks.look(view, order(view));
    }
  }

  @Override
  public void save(String name) {
    List<SavedView> next = new ArrayList<>(all());
    next.add(looks.looked(name));
    change(next);
  }

  @Override
  public void rename(int place, String name) {
    List<SavedView> next = new ArrayList<>(all());
    next.set(place, next.get(place).withName(name));
    change(next);
  }

  @Override
  public void remove(int place) {
    List<SavedView> next = new ArrayList<>(all());
    removed = next.remove(place);
    removedFrom = place;
    change(next);
  }

  @Override
  public void putBack() {
    if (removed != null) {
      List<SavedView> next = new ArrayList<>(all());
      if (!next.contains(removed)) {
        next.add(Math.min(removedFrom, next.size()), removed);
        change(next);
      }
      removed = null;
    }
  }

  @Override
  public void move(int place, int by) {
    List<SavedView> next = new ArrayList<>(all());
    int to = place + by;
    if (to >= 0 && to < next.size()) {
      next.add(to, next.remove(place));
      change(next);
    }
  }

  private void change(List<SavedView> next) {
    own = List.copyOf(next);
    looks.changed(own);
  }

  private List<SavedView> all() {
    return own.isEmpty()
        ? List.of(
            ofProgram("view.firing", "is:firing"),
            ofProgram("view.serious", "is:firing sev:serious"),
            ofProgram("view.resolvedToday", "is:resolved since:today"))
        : own;
  }

  private SavedView ofProgram(String name, String query) {
    return new SavedView(looks.context().text(name), query, "", false, List.of(), "");
  }

  /// A text that is no query, written by hand or by another version, finds nothing.
  private static Parsed parsed(String text) {
    return QueryParser.parse(text) instanceof Parsed parsed
        ? parsed
        : new Parsed(text, new Query.Or(List.of()));
  }

  private static SortOrder order(SavedView view) {
    for (SortOrder.Column column : SortOrder.Column.values()) {
      if (word(column).equals(view.sort())) {
        return new SortOrder(column, view.descending());
      }
    }
    return SortOrder.DEFAULT;
  }

  /// How a column is called in a saved view.
  static String word(SortOrder.Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
