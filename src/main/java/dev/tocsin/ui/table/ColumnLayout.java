package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.settings.SavedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which columns a person wants to see, in which order and how wide. Immutable.
///
/// @param shown from left to right; empty for the usual columns, of which some give way where there
///   is little room
public record ColumnLayout(List<Shown> shown) {

  /// The usual columns.
  public static final ColumnLayout AUTOMATIC = new ColumnLayout(List.of());

  /// A column that is shown.
  ///
  /// @param width in pixels at the usual text size; null for as wide as it needs
  public record Shown(SortOrder.Column column, @Nullable Integer width) {}

  /// What is there twice counts once.
  public ColumnLayout {
    List<Shown> once = new ArrayList<>();
    for (Shown each : shown) {
      if (once.stream().noneMatch(other -> other.column() == each.column())) {
        once.add(each);
      }
    }
    shown = List.copyOf(once);
  }

  /// As a saved view has it; words that are no columns count as left out.
  public static ColumnLayout of(List<SavedView.Column> columns) {
    return new ColumnLayout(
        columns.stream()
            .flatMap(column ->
                named(column.name()).map(found -> new Shown(found, column.width())).stream())
            .toList());
  }

  /// As a saved view keeps it.
  public List<SavedView.Column> columns() {
    return shown.stream()
        .map(each -> new SavedView.Column(word(each.column()), each.width()))
        .toList();
  }

  /// How a column is called in the settings, such as `first-occurred`.
  public static String word(Column column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The column of that word; empty when there is none.
  public static Optional<Column> named(String word) {
    return Stream.of(Column.values())
        .filter(column -> word(column).equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  boolean isAutomatic() {
    return shown.isEmpty();
  }

  boolean has(Column column) {
    return shown.stream().anyMatch(each -> each.column() == column);
  }

  @Nullable Integer width(Column column) {
    return shown.stream()
        .filter(each -> each.column() == column)
        .map(Shown::width)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// The same with one column more, after the others, or one fewer; the last one stays.
  ColumnLayout toggled(Column column) {
    List<Shown> changed = new ArrayList<>(shown);
    if (!changed.removeIf(each -> each.column() == column)) {
      changed.add(new Shown(column, null));
    }
    return changed.isEmpty() ? this : new ColumnLayout(changed);
  }

  /// The same with one column further to the right, or to the left for a negative step.
  ColumnLayout moved(Column column, int step) {
    List<Shown> changed = new ArrayList<>(shown);
    for (int from = 0; from < changed.size(); from++) {
      int to = from + step;
      if (changed.get(from).column() == column && to >= 0 && to < changed.size()) {
        changed.add(to, changed.remove(from));
        break;
      }
    }
    return new ColumnLayout(changed);
  }
}
