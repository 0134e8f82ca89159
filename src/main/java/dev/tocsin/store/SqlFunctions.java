package dev.tocsin.store;

import dev.tocsin.query.DimensionValues;
import dev.tocsin.query.NameSource;
import dev.tocsin.query.Names;
import dev.tocsin.query.NumberText;
import dev.tocsin.query.TextMatch;
import dev.tocsin.query.Vocabulary;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/// What SQLite cannot find out for itself when it looks for alarms, as functions of one connection.
final class SqlFunctions {

  /// Which names the function `names` is asked for.
  enum Name {
    ALL,
    PRODUCT,
    NAMESPACE,
    REGION,
    CONDITION
  }

  private SqlFunctions() {}

  static void addTo(Connection connection, Vocabulary vocabulary) throws SQLException {
    add(connection, "names", 9, new NamesFunction(vocabulary));
    add(connection, "dimension_values", 2, new DimensionFunction());
    add(connection, "pattern_matches", 2, new PatternFunction());
    add(connection, "number_in", 1, new NumberFunction());
  }

  private static void add(Connection connection, String name, int arguments, Function function)
      throws SQLException {
    Function.create(connection, name, function, arguments, Function.FLAG_DETERMINISTIC);
  }

  /// A [Name] and what the names follow from → the names, one a line.
  private static final class NamesFunction extends Function {
    private final Vocabulary vocabulary;

    NamesFunction(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    @Override
    protected void xFunc() throws SQLException {
      Names names =
          vocabulary.names(
              new NameSource(
                  text(1),
                  text(2),
                  text(3),
                  text(4),
                  text(5),
                  text(6),
                  NameSource.prefix(text(7)),
                  text(8)));
      result(
          switch (Name.valueOf(value_text(0))) {
            case ALL -> names.all();
            case PRODUCT -> names.product();
            case NAMESPACE -> names.namespace();
            case REGION -> names.region();
            case CONDITION -> names.condition();
          });
    }

    private @Nullable String text(int argument) throws SQLException {
      return value_text(argument);
    }
  }

  /// The dimensions and a key → the values, one a line.
  private static final class DimensionFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(DimensionValues.of(value_text(0), value_text(1)));
    }
  }

  /// Texts, one a line, and a pattern → whether one matches.
  private static final class PatternFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      result(new TextMatch.Matches(value_text(1)).passes(value_text(0)) ? 1 : 0);
    }
  }

  /// A text → the number in it, or NULL.
  private static final class NumberFunction extends Function {
    @Override
    protected void xFunc() throws SQLException {
      Double number = NumberText.parse(value_text(0));
      if (number == null) {
        result();
      } else {
        result(number);
      }
    }
  }
}
