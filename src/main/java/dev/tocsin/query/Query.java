package dev.tocsin.query;

import dev.tocsin.alarm.Level;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What alarms are asked for: a tree of conditions. Immutable.
public sealed interface Query {

  /// Asks for every alarm.
  Query ALL = new And(List.of());

  /// The same with each part that says something of its own replaced: the parts between AND, OR and
  /// NOT.
  static Query replaced(Query whole, UnaryOperator<Query> part) {
    return switch (whole) {
      case And(var queries) -> new And(replaced(queries, part));
      case Or(var queries) -> new Or(replaced(queries, part));
      case Not(var denied) -> new Not(replaced(denied, part));
      default -> part.apply(whole);
    };
  }

  private static List<Query> replaced(List<Query> queries, UnaryOperator<Query> part) {
    return queries.stream().map(each -> replaced(each, part)).toList();
  }

  /// What must hold all together: none for [#ALL].
  static List<Query> parts(Query whole) {
    return whole instanceof And(var queries)
        ? queries.stream().flatMap(each -> parts(each).stream()).toList()
        : List.of(whole);
  }

  /// Whether a query says anything of that state.
  static boolean names(Query whole, State state) {
    return switch (whole) {
      case And(var queries) -> queries.stream().anyMatch(each -> names(each, state));
      case Or(var queries) -> queries.stream().anyMatch(each -> names(each, state));
      case Not(var denied) -> names(denied, state);
      case Is(var named) -> named == state;
      default -> false;
    };
  }

  /// All of them hold; true when there are none.
  record And(List<Query> queries) implements Query {
    public And {
      queries = List.copyOf(queries);
    }
  }

  /// One of them holds; false when there are none.
  record Or(List<Query> queries) implements Query {
    public Or {
      queries = List.copyOf(queries);
    }
  }

  /// It does not hold.
  record Not(Query query) implements Query {}

  /// Any of the alarm's texts passes.
  record AnyText(TextMatch match) implements Query {}

  /// A text of that field passes.
  record OfField(Field field, TextMatch match) implements Query {}

  /// A dimension's value passes.
  ///
  /// @param key the dimension's name, in lower case
  record OfDimension(String key, TextMatch match) implements Query {}

  /// A quantity compares so; what has no number compares with nothing.
  ///
  /// @param operand milliseconds for what is a time, else the number itself
  record Compared(Quantity quantity, Comparison comparison, double operand) implements Query {}

  /// The severity level is one of these.
  record OfLevel(Set<Level> levels) implements Query {
    public OfLevel {
      levels = Set.copyOf(levels);
    }
  }

  /// The alarm is in that state.
  record Is(State state) implements Query {}

  /// It began or was heard of at that time or later.
  record Since(When begin) implements Query {}

  /// It began before that time, or day, was over.
  record Until(When last) implements Query {}

  /// It began on that day.
  record On(When.Day day) implements Query {}
}
