package dev.tocsin.ui;

import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryParser;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.filter.NamedQuery;
import dev.tocsin.ui.filter.ViewShelf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The person's saved views; a few of the program's own while there are none. JavaFX thread only.
final class SavedViews implements ViewShelf {

  /// What the views ask of the window.
  interface Looks {

    /// Looks at the alarms like this.
    void look(SavedView view);

    /// How the alarms are looked at now.
    SavedView looked(String name);

    /// The views are others now, to be shown and kept.
    void changed(List<SavedView> views);

    /// The program's own views are named in the language of the window.
    String text(String key);
  }

  private final Looks looks;
  private List<SavedView> own;
  private @Nullable SavedView opened;
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
      opened = all.get(place);
      looks.look(all.get(place));
    }
  }

  @Override
  public void save(String name) {
    List<SavedView> next = new ArrayList<>(all());
    SavedView looked = looks.looked(name);
    int place = next.stream().map(SavedView::name).toList().indexOf(looked.name());
    if (place < 0) {
      next.add(looked);
    } else {
      looked = looked.withRoute(next.get(place).route());
      if (next.set(place, looked).equals(opened)) {
        opened = looked;
      }
    }
    change(next);
  }

  @Override
  public void rename(int place, String name) {
    List<SavedView> next = new ArrayList<>(all());
    SavedView renamed = next.get(place).withName(name);
    if (next.set(place, renamed).equals(opened)) {
      opened = renamed;
    }
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

  /// Takes over what was set elsewhere; false when that is the same.
  boolean use(List<SavedView> newest) {
    boolean other = !newest.equals(own);
    int place = opened == null ? -1 : own.indexOf(opened);
    if (place >= 0 && place < newest.size()) {
      opened = newest.get(place);
    }
    own = List.copyOf(newest);
    return other;
  }

  /// Keeps these columns in the view that is open; false when none of the person's own is.
  ///
  /// @param query what is asked for now: another query than the view's has left it
  boolean keepColumns(String query, List<SavedView.Column> columns) {
    SavedView view = opened;
    int place = view == null ? -1 : own.indexOf(view);
    if (view == null || place < 0 || !view.query().equals(query)) {
      return false;
    }
    SavedView changed = view.withColumns(columns);
    opened = changed;
    List<SavedView> next = new ArrayList<>(own);
    next.set(place, changed);
    change(next);
    return true;
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
    return new SavedView(looks.text(name), query, "", false, List.of(), "");
  }

  /// A text that is no query, written by hand or by another version, finds nothing.
  private static Parsed parsed(String text) {
    return QueryParser.parse(text) instanceof Parsed parsed
        ? parsed
        : new Parsed(text, new Query.Or(List.of()));
  }
}
